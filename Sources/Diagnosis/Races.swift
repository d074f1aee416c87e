import Machine

/// Two accesses that nothing orders, at least one of them a write.
struct Race: Sendable {
  let location: Int
  let first: Story.Access
  let second: Story.Access
}

extension Story {
  /// The data races of a run, by location, at most eight each.
  ///
  /// Happens-before with the last access of each task (Flanagan and Freund, FastTrack, PLDI 2009, without its epochs).
  /// What Python does in one piece is no race: methods of lists, dicts and deques, the same flag set twice, and a
  /// variable on which tasks spin. Going through a container while it changes is one.
  func findRaces() -> [Race] {
    locations.indices.flatMap { number -> [Race] in
      let accesses = locations[number]
      guard !polled.contains(number), let first = accesses.first, accesses.contains(where: { $0.task != first.task })
      else { return [] }
      let isDoubleChecked = isDoubleChecked(accesses)
      var reads: [Int: Access] = [:]
      var writes: [Int: Access] = [:]
      var found: [Race] = []
      for access in accesses where found.count < 8 {
        let others = access.isWrite ? [writes, reads] : [writes]
        for known in others {
          for task in known.keys.sorted() where task != access.task {
            guard let other = known[task], !access.clock.covers(task, other.clock[task]),
              isHarmful(other, access), !(isDoubleChecked && !(other.isWrite && access.isWrite))
            else { continue }
            found.append(Race(location: number, first: other, second: access))
          }
        }
        if access.isWrite { writes[access.task] = access } else { reads[access.task] = access }
      }
      return found
    }
  }

  private func isHarmful(_ a: Access, _ b: Access) -> Bool {
    if a.location.kind == .contents {
      guard let read = [a, b].first(where: { !$0.isWrite }), let line = source.code(read.place) else { return false }
      return line.hasPrefix("for ") || line.contains(" for ")
    }
    return !(a.isWrite && b.isWrite && a.value == b.value && ["True", "False", "None"].contains(a.value))
  }

  /// `if x is None:` without the lock, and again with it; all writes are under the lock.
  private func isDoubleChecked(_ accesses: [Access]) -> Bool {
    let writes = accesses.filter { $0.isWrite && $0.clock != accesses[0].clock }
    guard writes.allSatisfy({ !$0.held.isEmpty }) else { return false }
    return accesses.contains { read in
      guard !read.isWrite, read.held.isEmpty, source.isIf(read.place), let text = source.code(read.place) else {
        return false
      }
      return source.block(under: Int(read.place.position.line), read.place.file).contains {
        source.code($0, read.place.file) == text
      }
    }
  }
}
