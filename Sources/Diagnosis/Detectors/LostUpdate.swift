import Machine

/// Lost update: a task reads, another one writes, the first one writes what it worked out from the old value; the
/// other's update is gone. (Gray and Reuter, Transaction Processing, 1992, 7.6; CWE-362.)
///
/// A read of a stale value alone is no error, nor is a write that does not depend on it. With both accesses in one
/// section of a lock the other task cannot come between.
enum LostUpdate {
  static let kind = "lost-update"

  static func find(_ story: Story) -> [Suspicion] { inLocations(story) + inContainers(story) }

  private static func inLocations(_ story: Story) -> [Suspicion] {
    story.locations.flatMap { accesses -> [Suspicion] in
      var latest: [Int: Int] = [:]
      var found: [Suspicion] = []
      for (index, access) in accesses.enumerated() {
        defer { latest[access.task] = index }
        guard access.isWrite, access.value != nil, let read = latest[access.task], !accesses[read].isWrite,
          access.location.kind != .contents,
          let other = lastForeignWrite(accesses, between: read, and: index),
          isLost(accesses[read], accesses[other], access),
          story.source.depends(access.place, on: accesses[read].place),
          !story.hasJoined(accesses[other].task, accesses[other].event, access.event, by: access.task)
        else { continue }
        let own = accesses[other].task
        let otherRead = accesses[..<other].last { $0.task == own && !$0.isWrite }
        found.append(
          describe(
            story, accesses[read], otherRead?.value == accesses[read].value ? otherRead : nil, accesses[other], access))
      }
      return found
    }
  }

  /// `d[k] = d.get(k, 0) + 1`: what is read is the container, what is written one of its elements.
  private static func inContainers(_ story: Story) -> [Suspicion] {
    story.groups.flatMap { group -> [Suspicion] in
      var reads: [Int: Story.Access] = [:]
      var writes: [Int: [Story.Access]] = [:]
      var found: [Suspicion] = []
      for access in group {
        guard access.isWrite else {
          // The first one of its line: writing an element looks once more whether it is there.
          let isNew = reads[access.task]?.place.position.line != access.place.position.line
          if access.location.kind == .contents, isNew { reads[access.task] = access }
          continue
        }
        guard let key = key(access) else { continue }
        if let read = reads[access.task], read.place.position.line == access.place.position.line,
          read.place.function == access.place.function,
          let other = writes.values.joined().filter({
            $0.task != access.task && $0.event > read.event && self.key($0) == key
          })
          .max(by: { $0.event < $1.event })
        {
          found.append(describe(story, read, nil, other, access))
        }
        reads[access.task] = nil
        writes[access.task] = [access]
      }
      return found
    }
  }

  /// The key of the element that is written, if it is one.
  private static func key(_ write: Story.Access) -> String? {
    if write.location.kind == .element { return write.location.key }
    guard let value = write.value, value.hasPrefix("["), let end = value.firstRange(of: "] = ") else { return nil }
    return String(value[value.index(after: value.startIndex)..<end.lowerBound])
  }

  static func lastForeignWrite(_ accesses: [Story.Access], between start: Int, and end: Int) -> Int? {
    let task = accesses[end].task
    return (start + 1..<end).last { accesses[$0].isWrite && accesses[$0].task != task && accesses[$0].value != nil }
  }

  /// Whether anything is gone: not if the other task left the value as it was, nor if both set the same flag.
  private static func isLost(_ read: Story.Access, _ other: Story.Access, _ write: Story.Access) -> Bool {
    if other.value == read.value { return false }
    return other.value != write.value || !["True", "False", "None"].contains(write.value)
  }

  private static func describe(
    _ story: Story, _ read: Story.Access, _ otherRead: Story.Access?, _ other: Story.Access, _ write: Story.Access
  ) -> Suspicion {
    let (winner, loser) = (story.name(write.task), story.name(other.task))
    let label = write.location.label
    let had =
      otherRead == nil
      ? "it had read \(story.brief(read.value)) before (\(story.at(read.place)))"
      : "both had read \(story.brief(read.value))"
    let between = story.lines([read.event, write.event])
    let advice =
      between.hasPrefix("lines")
      ? "Hold one lock from the read to the write (\(between)), in every thread that changes \(label)."
      : "Hold one lock around \(between), in every thread that changes \(label)."
    return story.suspicion(
      kind, about: [label],
      "\(winner) overwrote \(loser)'s \(story.brief(other.value)) in \(label) with \(story.brief(write.value)) "
        + "(\(story.at(write.place))): \(had), so \(loser)'s update (\(story.at(other.place))) is lost. \(advice)",
      [read.event] + (otherRead.map { [$0.event] } ?? []) + [other.event, write.event])
  }
}

extension Story {
  /// Whether `task` has waited for the end of another one between two events.
  func hasJoined(_ other: Int, _ from: Int, _ to: Int, by task: Int) -> Bool {
    deeds.contains { deed in
      deed.event > from && deed.event < to && deed.task == task && deed.operation.verb == "join"
        && deed.operation.effect == .proceeds
        && (taskOf[deed.operation.object] == other || deed.operation.label == tasks[other])
    }
  }
}
