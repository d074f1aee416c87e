// The natives of `re`: patterns are given as they are written, and compiled once for each machine.

/// What a compiled pattern is found by.
struct RegexKey: Hashable {
  let pattern: Text
  let isBytes: Bool
  let flags: Int
}

enum RegexModule {
  /// Steps that one call may make: some seconds.
  private static let budget = 100_000_000

  static let module = NativeModule(
    name: "regex",
    rows: [
      // compile(pattern, flags): flags, number of groups, names, their numbers; or, of a wrong one, message and place
      BuiltinRow("compile", 2, 2) { machine, arguments throws(Fault) in
        guard let key = key(machine, arguments[0], arguments[1]) else { return .none }
        do throws(RegexError) {
          let program = try machine.regex(key)
          let names = machine.makeTuple(program.groupNames.map { machine.makeStr($0.name) })
          let numbers = machine.makeTuple(program.groupNames.map { .int($0.number) })
          return machine.makeTuple([.int(program.flags.rawValue), .int(program.groupCount), names, numbers])
        } catch {
          return machine.makeTuple([machine.makeStr(error.message), error.position.map { .int($0) } ?? .none])
        }
      },
      // scan(pattern, flags, text, from, to, mode, limit): the matches as tuples: start and end of each group (-1: it
      // took no part), then the last group that was closed. Mode 0: at `from`; 1: all of it; 2: anywhere
      BuiltinRow("scan", 7, 7) { machine, arguments throws(Fault) in
        guard let key = key(machine, arguments[0], arguments[1]), let program = try? machine.regex(key),
          case .int(let from) = arguments[3], case .int(let to) = arguments[4], case .int(let mode) = arguments[5],
          case .int(let limit) = arguments[6]
        else { return .none }
        let request = Request(from: from, to: to, mode: mode, limit: limit)
        let (found, steps): ([[Int]]?, Int)
        if case .bytes(let s) = arguments[2] {
          (found, steps) = scan(machine, program, machine.heap.immutables.bytes(s), request)
        } else {
          switch (machine.text(arguments[2]) ?? .empty).storage {
          case .ascii(let bytes): (found, steps) = scan(machine, program, bytes, request)
          case .wide(let points): (found, steps) = scan(machine, program, points, request)
          }
        }
        machine.spend(steps, .match)
        guard let found else {
          throw machine.fault(
            .runtimeError, "this pattern takes too many steps on this text; avoid nested repeats such as (a+)+")
        }
        return machine.makeList(found.map { spans in machine.makeTuple(spans.map { .int($0) }) })
      },
    ])

  private struct Request {
    let from: Int
    let to: Int
    let mode: Int
    let limit: Int
  }

  private static func key(_ machine: borrowing Machine, _ pattern: Value, _ flags: Value) -> RegexKey? {
    guard case .int(let flags) = flags else { return nil }
    if case .bytes(let s) = pattern {
      let points = machine.heap.immutables.bytes(s).map { UInt32($0) }
      return RegexKey(pattern: Text(codePoints: points), isBytes: true, flags: flags)
    }
    return machine.text(pattern).map { RegexKey(pattern: $0, isBytes: false, flags: flags) }
  }

  /// The matches, nil if it was given up, and how many steps were made.
  private static func scan<Unit: FixedWidthInteger & UnsignedInteger>(
    _ machine: borrowing Machine, _ program: RegexProgram, _ text: [Unit], _ request: Request
  ) -> ([[Int]]?, Int) {
    let flag = machine.world.interrupt
    return text.withUnsafeBufferPointer { buffer in
      var matcher = RegexMatcher(program, buffer, end: request.to, budget: budget) {
        flag.map { $0.pointer.pointee == 0 } ?? true
      }
      var result: [[Int]] = []
      var at = request.from
      var notEmpty = false
      while result.count < request.limit || request.limit == 0 {
        let end =
          request.mode == 2
          ? matcher.search(from: at, notEmptyAtStart: notEmpty)
          : matcher.match(at: at, isWhole: request.mode == 1, notEmpty: notEmpty)
        if matcher.budget <= 0 { return (nil, budget) }
        guard let end else { break }
        result.append(matcher.slots)
        // The next match may begin where this one ends, but not be empty there if this one was.
        notEmpty = matcher.slots[0] == end
        at = end
      }
      return (result, budget - matcher.budget)
    }
  }
}

extension Machine {
  mutating func regex(_ key: RegexKey) throws(RegexError) -> RegexProgram {
    if let known = regexes[key] { return known }
    let program = try RegexProgram(
      key.pattern.codePoints, isBytes: key.isBytes, flags: RegexFlags(rawValue: key.flags))
    regexes[key] = program
    return program
  }
}
