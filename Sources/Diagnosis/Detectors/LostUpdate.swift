import Machine

/// Lost update: a task reads, another one writes, the first one writes what it worked out from the old value; the
/// other's update is gone. (Gray and Reuter, Transaction Processing, 1992, 7.6; CWE-362.)
///
/// A read of a stale value alone is no error, nor is a write that does not depend on it. With both accesses in one
/// section of a lock the other task cannot come between.
enum LostUpdate {
  static let kind = "lost-update"

  static func find(_ story: Story) -> [Suspicion] {
    inLocations(story) + inContainers(story) + ofClassAttributes(story) + inFiles(story)
  }

  /// A file is read, another task writes it, and then what was worked out from the old text is written. What is added at
  /// the end of a file overwrites nothing.
  private static func inFiles(_ story: Story) -> [Suspicion] {
    var reads: [[Int]: Story.Access] = [:]
    var writes: [Int: [Story.Access]] = [:]
    var found: [Suspicion] = []
    for remark in story.remarks where remark.note.type == "File" {
      let parts = remark.note.verb.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0] != "append" else { continue }
      let (file, key) = (remark.note.object, [remark.task, remark.note.object])
      let location = Location(kind: .contents, object: file, key: "", label: String(parts[1]))
      let access = Story.Access(
        moment: remark.moment, isWrite: parts[0] == "write", value: "", old: nil, location: location)
      guard access.isWrite else {
        reads[key] = access
        continue
      }
      if let read = reads[key], story.depends(access, on: read),
        let other = writes[file]?.last(where: { $0.task != access.task && $0.event > read.event }),
        !story.hasJoined(other.task, other.event, access.event, by: access.task)
      {
        found.append(describe(story, file: read, other, access))
        reads[key] = nil
      }
      writes[file, default: []].append(access)
    }
    return found
  }

  private static func describe(
    _ story: Story, file read: Story.Access, _ other: Story.Access, _ write: Story.Access
  ) -> Suspicion {
    let (winner, loser) = (story.name(write.task), story.name(other.task))
    let label = write.location.label
    return story.suspicion(
      kind, about: [label],
      "\(winner) wrote \(label) anew (\(story.at(write.place))) from what it had read before (\(story.at(read.place))): "
        + "what \(loser) had written meanwhile (\(story.at(other.place))) is lost. "
        + "Hold one lock from the read to the write, in every thread that changes \(label).",
      [read.event, other.event, write.event])
  }

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
          story.depends(access, on: accesses[read]),
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

  /// `self.n += 1` where the class has the first value: what is read is the class's, what is written the object's.
  private static func ofClassAttributes(_ story: Story) -> [Suspicion] {
    let attributes = story.locations.filter { $0.first?.location.kind == .attribute }
    return attributes.flatMap { accesses -> [Suspicion] in
      accesses.compactMap { write -> Suspicion? in
        guard write.isWrite, write.value != nil,
          !accesses.contains(where: { !$0.isWrite && $0.task == write.task && $0.event < write.event })
        else { return nil }
        let reads = attributes.lazy.compactMap { others in
          others.last {
            !$0.isWrite && $0.task == write.task && $0.event < write.event && $0.location.key == write.location.key
              && $0.location.object != write.location.object && $0.place.function == write.place.function
              && $0.place.position.line == write.place.position.line
          }
        }
        guard let read = reads.max(by: { $0.event < $1.event }),
          let other = accesses.last(where: {
            $0.isWrite && $0.task != write.task && $0.event > read.event && $0.event < write.event
          }), isLost(read, other, write)
        else { return nil }
        return describe(story, read, nil, other, write)
      }
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
  /// Whether what is written may have been worked out from what was read: also where one, or both, are in functions of
  /// their own, as in `put(get() + 1)`.
  func depends(_ write: Access, on read: Access) -> Bool {
    if source.depends(write.place, on: read.place) { return true }
    let isGetter = source.code(read.place)?.hasPrefix("return ") ?? false
    guard isGetter || read.place.function != write.place.function else { return false }
    let own = [write.place.function] + (isGetter ? [read.place.function] : [])
    guard let setter = own[0].split(separator: ".").last.map(String.init), let text = source.code(write.place),
      let step = source.assignment(text),
      source.uses(step.source, source.parameters(of: own[0], write.place.file)),
      let end = caller(of: write, outside: own), let line = source.code(end), source.uses(line, [setter])
    else { return false }
    if !isGetter {
      guard read.place.function == end.function, let text = source.code(read.place),
        let step = source.assignment(text)
      else { return false }
      return source.flows(
        source.words(step.target), from: Int(read.place.position.line), to: Int(end.position.line), end.file)
    }
    guard let getter = read.place.function.split(separator: ".").last.map(String.init),
      let start = caller(of: read, outside: own), start.function == end.function, start.file == end.file,
      let first = source.code(start), source.uses(first, [getter])
    else { return false }
    // A property is read and written by one name.
    if getter == setter, start.position.line == end.position.line { return source.assignment(first) != nil }
    return source.flows([getter], from: Int(start.position.line), to: Int(end.position.line), end.file)
  }

  /// Where the task was before an access, outside some functions.
  private func caller(of access: Access, outside functions: [String]) -> Place? {
    var index = access.event - 1
    while index >= 0, access.event - index < 200 {
      let event = events[index]
      if event.task == access.task, !functions.contains(event.place.function) { return event.place }
      index -= 1
    }
    return nil
  }

  /// Whether `task` has waited for the end of another one between two events.
  func hasJoined(_ other: Int, _ from: Int, _ to: Int, by task: Int) -> Bool {
    deeds.contains { deed in
      deed.event > from && deed.event < to && deed.task == task && deed.operation.verb == "join"
        && deed.operation.effect == .proceeds
        && (taskOf[deed.operation.object] == other || deed.operation.label == tasks[other])
    }
  }
}
