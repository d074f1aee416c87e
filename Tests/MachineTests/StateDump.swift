@testable import Machine

// Two descriptions of a machine's state that share nothing with its hash and journal.

extension Machine {
  /// Every word of the state, as it lies in memory: what going back must restore exactly.
  func exactWords() -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(heap.slotCount * 2 + heap.headerCount * 4 + 256)
    for h in 1..<heap.headerCount {
      let x = heap.headers[h]
      words.append(UInt64(x.kind.rawValue) << 40 | UInt64(x.flags.rawValue) << 32 | UInt64(x.type))
      words.append(UInt64(x.aux) << 32 | UInt64(x.offset))
      words.append(UInt64(x.count) << 32 | UInt64(x.capacity))
    }
    for i in 0..<heap.slotCount {
      let (payload, tag) = heap.slots[i].words
      words.append(payload)
      words.append(tag)
    }
    for i in 0..<taskCount {
      let t = tasks[i]
      words += [t.sp, t.fp, Int(t.code), Int(t.pc), Int(t.depth), t.isFinished ? 1 : 0, t.deadline].map {
        UInt64(bitPattern: Int64($0))
      }
      words += [t.handled.words.payload, t.handled.words.tag, UInt64(t.object)]
      for k in 0..<t.sp {
        let (payload, tag) = t.stack[k].words
        words.append(payload)
        words.append(tag)
      }
    }
    words += [heap.headerCount, heap.slotCount, heap.immutables.count, taskCount, points, extraTime, codeCount].map {
      UInt64($0)
    }
    words += [heap.sharedHash.low, heap.sharedHash.high, outputHash.low, outputHash.high, UInt64(heap.boundary)]
    for h in heap.named { words += [UInt64(h), heap.names[Int(h)]] }
    words += heap.references.exactWords(heap.headerCount)
    words += output.map(UInt64.init)
    words += errorOutput.map(UInt64.init)
    return words
  }

  /// All that the program can still observe, from scratch: objects numbered in the order in which they are met from
  /// the tasks and modules, strings and big integers by content, dead locals left out. The same for two states
  /// exactly if nothing that comes later can tell them apart (but for the numbers of objects).
  func canonicalDump(text: Bool = false) -> StateDump {
    var dump = StateDump(isText: text)
    dump.add(outputHash.low, "output")
    for i in 0..<taskCount { dumpTask(i, &dump) }
    for process in processes {
      dumpValue(.ref(process.mainModule), &dump)
      dumpValue(process.object == 0 ? .none : .ref(process.object), &dump)
    }
    var next = 0
    while next < dump.order.count {
      dumpObject(dump.order[next], &dump)
      next += 1
    }
    return dump
  }

  private func dumpValue(_ value: Value, _ dump: inout StateDump) {
    switch value {
    case .ref(let h) where isContent(h):
      dump.add(UInt64(heap.kind(h).rawValue), "(\(heap.kind(h))")
      dumpValue(.ref(heap.headers[Int(h)].type), &dump)
      dump.add(UInt64(heap.count(h)), "\(heap.count(h))")
      for i in 0..<heap.count(h) { dumpValue(heap[h, i], &dump) }
    case .ref(let h):
      if let n = dump.numbers[h] { return dump.add(UInt64(n) << 8 | 0xFE, "#\(n)") }
      let n = dump.order.count
      dump.numbers[h] = n
      dump.order.append(h)
      dump.add(UInt64(n) << 8 | 0xFE, "#\(n)")
    case .str(let s): dump.add(string: heap.immutables.text(s).string)
    case .bytes(let b): dump.add(string: "\(heap.immutables.bytes(b))")
    case .big(let b): dump.add(string: "\(heap.immutables.big(b))")
    default:
      let (payload, tag) = value.words
      dump.add(payload, "\(value)")
      dump.add(tag, "")
    }
  }

  /// Whether nothing but its content tells the object from others: it cannot change.
  private func isContent(_ h: Handle) -> Bool {
    [.tuple, .boundMethod, .range, .slice, .complex].contains(heap.kind(h)) && heap.aux(h) == 0
  }

  private func dumpObject(_ h: Handle, _ dump: inout StateDump) {
    let header = heap.headers[Int(h)]
    let number = dump.numbers[h] ?? -1
    dump.add(UInt64(header.kind.rawValue), "\n#\(number) = \(h): \(header.kind)")
    if header.flags.contains(.finalized) { dump.add(1, "finalized") }
    dumpValue(.ref(header.type), &dump)
    // Natively implemented types and the builtins never change.
    if h == builtinsModule || h == preludeModule { return }
    if header.kind == .type, case .int(let flags) = heap[h, TypeSlot.flags],
      !TypeFlags(rawValue: flags).contains(.user)
    {
      return
    }
    switch header.kind {
    case .instance, .module:
      for name in shapes.names(header.aux) { dump.add(string: heap.immutables.text(name).string) }
    default: if header.aux != 0 { dumpValue(.ref(header.aux), &dump) }
    }
    dump.add(UInt64(header.count), "(\(header.count))")
    let isTable = [.dict, .set, .frozenSet].contains(header.kind)
    if isTable {
      // Tombstones tell nobody anything.
      let width = header.kind == .dict ? 3 : 2
      for entry in 0..<tableUsed(h) where !entryKey(h, entry).isUnbound {
        for k in 0..<width { dumpValue(heap[h, 2 + entry * width + k], &dump) }
      }
      return
    }
    for i in 0..<Int(header.count) where header.kind != .type || i != TypeSlot.rootShape {
      dumpValue(heap.isCode(header.kind, i) ? heap.codeIdentity(heap[h, i]) : heap[h, i], &dump)
    }
  }

  private func dumpTask(_ index: Int, _ dump: inout StateDump) {
    let t = tasks[index]
    dump.add(t.isFinished ? 1 : 0, "\ntask \(index)")
    dumpValue(.ref(t.object), &dump)
    if t.isFinished { return }
    dumpValue(t.handled, &dump)
    if clockMatters { dump.add(UInt64(bitPattern: Int64(t.deadline)), "deadline \(t.deadline)") }
    var (code, pc, fp, top) = (Int(t.code), Int(t.pc), t.fp, t.sp)
    var isTop = true
    while true {
      let c = codes[code]
      dump.add(c.identity, codeObjects[code].qualifiedName)
      dump.add(UInt64(pc), "pc \(pc)")
      let at = isTop ? pc : pc - 1
      let live = at >= 0 && at < c.count ? c.live?[at] ?? .max : .max
      for k in 0..<c.slotCount where k >= 64 || live >> UInt64(k) & 1 == 1 { dumpValue(t.stack[fp + k], &dump) }
      for k in min(c.slotCount + FrameLink.count, top - fp)..<max(0, top - fp) { dumpValue(t.stack[fp + k], &dump) }
      isTop = false
      guard case .raw(let back) = t.stack[fp + c.slotCount + FrameLink.back], back != FrameLink.bottom,
        case .raw(let shape) = t.stack[fp + c.slotCount + FrameLink.shape]
      else { return }
      dump.add(shape >> 48, "flags \(shape >> 48)")
      top = fp - Int(shape >> 32 & 0xFFFF)
      if shape >> 48 != 0 { dumpValue(t.stack[top], &dump) }
      code = Int(back >> 32)
      pc = Int(back & 0xFFFF_FFFF)
      fp = Int(shape & 0xFFFF_FFFF)
    }
  }
}

/// A state in words, and as text if asked for.
struct StateDump {
  let isText: Bool
  private(set) var digest: (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 1)
  private(set) var text = ""
  var numbers: [Handle: Int] = [:]
  var order: [Handle] = []

  init(isText: Bool) { self.isText = isText }

  mutating func add(_ word: UInt64, _ description: @autoclosure () -> String) {
    digest.0 = (digest.0 ^ word) &* 0x100_0000_01B3
    digest.0 ^= digest.0 >> 29
    digest.1 = (digest.1 &+ word) &* 0x9E37_79B9_7F4A_7C15
    digest.1 ^= digest.1 >> 32
    if isText { text += description() + " " }
  }

  mutating func add(string: String) {
    add(UInt64(string.utf8.count), "'\(string)'")
    for byte in string.utf8 { add(UInt64(byte), "") }
  }

  var hash: Hash128 { Hash128(low: digest.0, high: digest.1) }

  /// The first line in which two texts differ.
  static func difference(_ a: StateDump, _ b: StateDump) -> String {
    let (x, y) = (a.text.split(separator: "\n"), b.text.split(separator: "\n"))
    for (p, q) in zip(x, y) where p != q { return "\(p)\n  and \(q)" }
    return "one is longer"
  }
}
