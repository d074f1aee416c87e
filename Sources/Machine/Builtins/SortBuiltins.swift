import Bytecode

// sorted and list.sort.
//
// Natively where no comparison needs Python code; else the prelude's `_list_sort`, which makes the same comparisons in
// the same order as the native sort does: runs, then binary insertion, merges above 64 elements.

enum SortBuiltins {
  static let rows: [BuiltinRow] = [
    BuiltinRow("sorted", 0, -1, keywords: ["**"], effect: .reads) { machine, a throws(Fault) in
      if a.count != 1 { throw machine.fault(.typeError, "sorted expected 1 argument, got \(a.count)") }
      let given = try machine.keywordValues(a, ["key", "reverse"], of: "sort")
      if let values = try machine.stableElements(a[0]), case .ref(let list) = machine.makeList(values) {
        return try machine.sort(list, key: given[0], reverse: given[1], result: .ref(list))
      }
      let backwards = try machine.isReverse(given[1])
      throw machine.callPrelude(._sorted, [a[0], given[0].isUnbound ? .none : given[0], .bool(backwards)])
    },
    // Sorts keys (a list) and, in step, values (a list, or the same one): False, and nothing done, where it cannot.
    BuiltinRow("_sort_natively", 2, 2, effect: .writes) { machine, a throws(Fault) in
      guard case .ref(let keys) = a[0], case .ref(let values) = a[1],
        let order = machine.nativeSortOrder(machine.elements(keys))
      else { return .bool(false) }
      let (old, others) = (machine.elements(keys), machine.elements(values))
      machine.replaceElements(keys, order.map { old[$0] })
      if keys != values { machine.replaceElements(values, order.map { others[$0] }) }
      return .bool(true)
    },
  ]
}

extension Machine {
  mutating func isReverse(_ value: Value) throws(Fault) -> Bool {
    if value.isUnbound { return false }
    return try sizeArgument(value) != 0
  }

  /// `list.sort`, with what is to be returned.
  mutating func sort(_ h: Handle, key: Value, reverse: Value, result: Value) throws(Fault) -> Value {
    let backwards = try isReverse(reverse)
    let hasKey = !key.isUnbound && !key.isNone
    if !hasKey {
      let values = elements(h)
      let keys = backwards ? values.reversed() : values
      if let order = nativeSortOrder(keys) {
        let sorted = order.map { keys[$0] }
        replaceElements(h, backwards ? sorted.reversed() : sorted)
        return result
      }
    }
    throw callPrelude(._list_sort, [.ref(h), hasKey ? key : .none, .bool(backwards), result])
  }

  /// The stable order of values; nil where Python code decides or two of them have no order.
  mutating func nativeSortOrder(_ keys: [Value]) -> [Int]? {
    spend(keys.count * (Int.bitWidth - keys.count.leadingZeroBitCount), .comparison)
    var ints: [(key: Int, at: Int)] = []
    for (i, key) in keys.enumerated() {
      guard case .int(let n) = key else { break }
      ints.append((n, i))
    }
    if ints.count == keys.count {
      return ints.sorted { $0.key < $1.key || ($0.key == $1.key && $0.at < $1.at) }.map(\.at)
    }
    var order = Array(keys.indices)
    if keys.count < 64 { return insertionSort(&order, 0, keys.count, keys) ? order : nil }
    var low = 0
    while low < keys.count {
      guard insertionSort(&order, low, min(low + 32, keys.count), keys) else { return nil }
      low += 32
    }
    var width = 32
    while width < keys.count {
      var from = 0
      while from + width < keys.count {
        guard merge(&order, from, from + width, min(from + 2 * width, keys.count), keys) else { return nil }
        from += 2 * width
      }
      width *= 2
    }
    return order
  }

  private mutating func isLess(_ a: Value, _ b: Value) -> Bool? {
    if case .order(let order) = nativeOrder(a, b) { return order == .less }
    return nil
  }

  /// A run at the beginning, then binary insertion of the rest; false where a comparison cannot be made.
  private mutating func insertionSort(_ order: inout [Int], _ low: Int, _ high: Int, _ keys: [Value]) -> Bool {
    guard high - low > 1 else { return true }
    guard let descends = isLess(keys[order[low + 1]], keys[order[low]]) else { return false }
    var end = low + 2
    while end < high {
      guard let less = isLess(keys[order[end]], keys[order[end - 1]]) else { return false }
      if less != descends { break }
      end += 1
    }
    if descends { order[low..<end].reverse() }
    while end < high {
      let pivot = order[end]
      var (left, right) = (low, end)
      while left < right {
        let middle = (left + right) / 2
        guard let less = isLess(keys[pivot], keys[order[middle]]) else { return false }
        if less { right = middle } else { left = middle + 1 }
      }
      order.remove(at: end)
      order.insert(pivot, at: left)
      end += 1
    }
    return true
  }

  private mutating func merge(_ order: inout [Int], _ low: Int, _ middle: Int, _ high: Int, _ keys: [Value]) -> Bool {
    var merged: [Int] = []
    var (i, j) = (low, middle)
    while i < middle, j < high {
      guard let less = isLess(keys[order[j]], keys[order[i]]) else { return false }
      merged.append(order[less ? j : i])
      if less { j += 1 } else { i += 1 }
    }
    merged += order[i..<middle] + order[j..<high]
    order.replaceSubrange(low..<high, with: merged)
    return true
  }
}
