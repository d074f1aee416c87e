import Bytecode

// How large things are: two measurements of a run that goes on tell what grows.

extension Machine {
  /// A thing with a size, as a person would name it.
  public struct Measure: Sendable, Equatable {
    public var name: String
    public var size: Int
    /// What is counted: `elements`, `characters`; empty for a number's value.
    public var unit: String
  }

  /// The sizes of what the program has: output, threads, the program's variables and what is directly inside them.
  public func measures() -> [Measure] {
    var found = [
      Measure(name: "the number of threads", size: taskCount, unit: "threads"),
      Measure(name: "the output", size: outputTotal, unit: "bytes"),
    ]
    if mainModule != 0 {
      for (slot, name) in shapes.names(heap.aux(mainModule)).enumerated() {
        let text = heap.immutables.text(name).string
        if text.hasPrefix("__") { continue }
        measure(heap[mainModule, slot], text, depth: 2, &found)
      }
    }
    for task in 0..<min(taskCount, 64) {
      for frame in frames(ofTask: task) where frame.code.qualifiedName != "<module>" {
        for (slot, name) in frame.code.slotNames.enumerated() where name.first != "." && name != "self" {
          var value = tasks[task].stack[frame.base + slot]
          if case .ref(let c) = value, heap.kind(c) == .cell { value = heap[c, 0] }
          if case .ref = value { continue }
          measure(value, "\(name) in \(frame.code.qualifiedName)", depth: 1, &found)
        }
      }
    }
    return found
  }

  private func measure(_ value: Value, _ name: String, depth: Int, _ found: inout [Measure]) {
    switch value {
    case .int(let n): found.append(Measure(name: name, size: abs(n == .min ? .max : n), unit: ""))
    case .str(let s): found.append(Measure(name: name, size: heap.immutables.text(s).string.count, unit: "characters"))
    case .ref(let h):
      switch heap.kind(h) {
      case .list, .byteArray, .tuple: found.append(Measure(name: name, size: heap.count(h), unit: "elements"))
      case .dict, .set: found.append(Measure(name: name, size: tableCount(h), unit: "elements"))
      case .instance where depth > 0:
        for (attribute, inner) in ownAttributes(h) {
          measure(inner, "\(name).\(string(attribute))", depth: depth - 1, &found)
        }
        found.append(Measure(name: "the chain of objects that begins at \(name)", size: chain(h), unit: "objects"))
      default: break
      }
    default: break
    }
  }

  /// How many objects of one class follow each other: `node.next.next…`.
  private func chain(_ start: Handle) -> Int {
    var (length, at) = (1, start)
    while length < 10_000 {
      let next = ownAttributes(at).lazy.compactMap { $0.value.handle }.first { next in
        next != at && self.heap.kind(next) == .instance
          && self.heap.headers[Int(next)].type == self.heap.headers[Int(at)].type
      }
      guard let next else { break }
      at = next
      length += 1
    }
    return length
  }
}
