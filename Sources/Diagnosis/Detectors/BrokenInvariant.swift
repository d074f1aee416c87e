import Machine

/// Read of a broken invariant: a task changes two things that belong together, one after the other; another task reads
/// both in between and sees what never should be seen. (Artho, Havelund and Biere, High-level data races, 2003.)
///
/// Two things belong together if one function writes them, a few lines apart and without waiting for anybody in
/// between, and another function reads them side by side without writing either.
enum BrokenInvariant {
  static let kind = "broken-invariant"
  private static let near = 3

  static func find(_ story: Story) -> [Suspicion] {
    let wholes = lookedAtAsAWhole(story)
    let shared = story.locations.indices.filter { number in
      let accesses = story.locations[number]
      guard !story.polled.contains(number), let first = accesses.first else { return false }
      if [.element, .contents].contains(first.location.kind), wholes.contains(first.location.object) { return true }
      return accesses.contains { $0.task != first.task } && accesses.contains(where: \.isWrite)
    }
    let all = shared.flatMap { number in story.locations[number].map { (number, $0) } }.sorted {
      $0.1.event < $1.1.event
    }
    var lastWrite: [Int: Int] = [:]
    var writers: [Int: Set<Int>] = [:]
    for (number, access) in all where access.isWrite { writers[number, default: []].insert(access.task) }
    var found: [Suspicion] = []
    for (index, (number, access)) in all.enumerated() where access.isWrite {
      defer { lastWrite[access.task] = index }
      guard let before = lastWrite[access.task], all[before].0 != number,
        belongTogether(all[before].1, access), !hasWaited(story, all[before].1, access),
        let (a, b) = reads(all, before, index, writers) ?? look(all, before, index, writers)
      else { continue }
      found.append(describe(story, all[before].1, a, b, access))
      if found.count > 20 { break }
    }
    return found
  }

  private static func belongTogether(_ first: Story.Access, _ second: Story.Access) -> Bool {
    let (a, b) = (first.place, second.place)
    let distance = Int(b.position.line) - Int(a.position.line)
    guard a.file == b.file, a.function == b.function, a.function != "<module>" else { return false }
    return distance > 0 && distance <= near || distance == 0 && b.position.column > a.position.column
  }

  /// Another task's reads of both between the two writes.
  private static func reads(
    _ all: [(Int, Story.Access)], _ first: Int, _ second: Int, _ writers: [Int: Set<Int>]
  ) -> (Story.Access, Story.Access)? {
    let (a, b) = (all[first].0, all[second].0)
    for index in first + 1..<second {
      let (number, read) = all[index]
      guard number == a, !read.isWrite, read.task != all[first].1.task,
        !(writers[a]?.contains(read.task) ?? false), !(writers[b]?.contains(read.task) ?? false)
      else { continue }
      let other = (first + 1..<second).first { at in
        let (number, other) = all[at]
        return number == b && !other.isWrite && other.task == read.task && other.place.function == read.place.function
          && abs(Int(other.place.position.line) - Int(read.place.position.line)) <= near
      }
      if let other { return (read, all[other].1) }
    }
    return nil
  }

  /// Another task's look at the container as a whole, where both writes are of its elements: `sum(accounts)`.
  private static func look(
    _ all: [(Int, Story.Access)], _ first: Int, _ second: Int, _ writers: [Int: Set<Int>]
  ) -> (Story.Access, Story.Access)? {
    let (one, other) = (all[first].1, all[second].1)
    guard one.location.kind == .element, other.location.kind == .element,
      one.location.object == other.location.object
    else { return nil }
    for index in first + 1..<second {
      let read = all[index].1
      guard !read.isWrite, read.location.kind == .contents, read.location.object == one.location.object,
        read.task != one.task, !(writers[all[first].0]?.contains(read.task) ?? false)
      else { continue }
      let isOfElement = all.contains {
        $0.1.task == read.task && $0.1.location.kind == .element && $0.1.location.object == read.location.object
          && $0.1.place == read.place
      }
      if !isOfElement { return (read, read) }
    }
    return nil
  }

  /// Containers of which a task changes elements and another one looks at all of them.
  private static func lookedAtAsAWhole(_ story: Story) -> Set<Int> {
    var changed: [Int: Int] = [:]
    for accesses in story.locations where accesses.first?.location.kind == .element {
      for access in accesses where access.isWrite { changed[access.location.object] = access.task }
    }
    var found: Set<Int> = []
    for accesses in story.locations where accesses.first?.location.kind == .contents {
      guard let object = accesses.first?.location.object, let task = changed[object] else { continue }
      if accesses.contains(where: { !$0.isWrite && $0.task != task }) { found.insert(object) }
    }
    return found
  }

  private static func hasWaited(_ story: Story, _ first: Story.Access, _ second: Story.Access) -> Bool {
    story.deeds.contains { deed in
      deed.task == first.task && deed.event > first.event && deed.event < second.event
        && ["wait", "join", "start", "notify", "notify_all"].contains(deed.operation.verb)
    }
  }

  private static func describe(
    _ story: Story, _ first: Story.Access, _ a: Story.Access, _ b: Story.Access, _ second: Story.Access
  ) -> Suspicion {
    let (writer, reader) = (story.name(first.task), story.name(a.task))
    let (one, other) = (first.location.label, second.location.label)
    if a.event == b.event {
      return story.suspicion(
        kind, about: [one, other],
        "\(reader) looked at all of \(a.location.label) (\(story.at(a.place))) while \(writer) had changed \(one) "
          + "(\(story.at(first.place))) but not yet \(other) (\(story.at(second.place))): it saw \(story.brief(a.value)), in "
          + "which they do not belong together. Hold one lock around both changes, and the same lock around the look.",
        [first.event, a.event, second.event])
    }
    return story.suspicion(
      kind, about: [one, other],
      "\(reader) read \(one) and \(other) (\(story.lines([a.event, b.event]))) while \(writer) had changed \(one) "
        + "(\(story.at(first.place))) but not yet \(other) (\(story.at(second.place))): it saw \(story.brief(a.value)) and "
        + "\(story.brief(b.value)), which do not belong together. Hold one lock around both changes, and the same lock "
        + "around both reads.",
      [first.event, a.event, b.event, second.event].sorted())
  }
}
