// OSError: made with a number, a text and a file's name it knows them apart and is the subclass that fits the number.

enum SystemErrors {
  /// What a plain `OSError` with a number becomes.
  static func type(of number: Int) -> TypeID? {
    switch number {
    case 1, 13: .permissionError
    case 2: .fileNotFoundError
    case 3: .processLookupError
    case 4: .interruptedError
    case 10: .childProcessError
    case 11, 114, 115: .blockingIOError
    case 17: .fileExistsError
    case 20: .notADirectoryError
    case 21: .isADirectoryError
    case 32, 108: .brokenPipeError
    case 103: .connectionAbortedError
    case 104: .connectionResetError
    case 110: .timeoutError
    case 111: .connectionRefusedError
    default: nil
    }
  }

  /// The parts as attributes, in the order of the arguments; the fourth argument is for another system.
  private static let names = ["errno", "strerror", "filename", nil, "filename2"]

  /// Gives an OSError its arguments.
  static func fill(_ machine: inout Machine, _ e: Handle, _ arguments: [Value]) {
    guard (2...5).contains(arguments.count) else {
      return machine.heap.store(e, ExceptionSlot.args, machine.makeTuple(arguments))
    }
    if machine.heap.headers[Int(e)].type == TypeID.osError.handle, case .int(let number) = arguments[0],
      let type = type(of: number)
    {
      machine.heap.setType(e, type.handle)
    }
    for (name, value) in zip(names, arguments) {
      if let name { machine.setDetail(e, machine.detailName(name), value) }
    }
    let shown = arguments.count == 2 || arguments[2].isNone ? arguments : Array(arguments[..<2])
    machine.heap.store(e, ExceptionSlot.args, machine.makeTuple(shown))
  }
}

extension Machine {
  /// `[Errno 2] No such file or directory: 'x'`; nil where no number was given, or Python code has to say a part.
  mutating func systemErrorText(_ h: Handle) throws(Fault) -> Text? {
    let number = detail(h, "errno")
    let reason = detail(h, "strerror")
    if number.isUnbound { return nil }
    guard let numberText = try nativeStr(number), let reasonText = try nativeStr(reason) else { return nil }
    var result = Text("[Errno ") + numberText + Text("] ") + reasonText
    for (name, mark) in [("filename", ": "), ("filename2", " -> ")] {
      let file = detail(h, name)
      if file.isUnbound || file.isNone { continue }
      guard let text = try nativeRepr(file) else { return nil }
      result = result + Text(mark) + text
    }
    return result
  }

  func isSystemError(_ type: Handle) -> Bool { isSubtype(type, of: TypeID.osError.handle) }
}
