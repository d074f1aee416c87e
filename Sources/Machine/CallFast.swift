extension Machine {
  /// A positional call of a native function whose arguments lie on the stack: the loop's path.
  @inline(__always) mutating func callFast(_ h: Handle, _ arguments: Arguments) throws(Fault) -> Value {
    let row = builtins + builtinRow(h)
    if arguments.count < row.pointee.minimum || (arguments.count > row.pointee.maximum && row.pointee.maximum >= 0) {
      try refuseCount(row, arguments.count)
    }
    if row.pointee.isOperation { return try callOperation(row, arguments) }
    return try row.pointee.native(&self, arguments)
  }

  /// Out of line, so that the loop keeps no copy of a row.
  @inline(never)
  mutating func refuseCount(_ row: UnsafeMutablePointer<BuiltinRow>, _ count: Int) throws(Fault) {
    try checkCount(row.pointee, count)
  }

  /// An operation on something that belongs to all; one that may block is not begun while it cannot go on.
  @inline(never)
  private mutating func callOperation(_ row: UnsafeMutablePointer<BuiltinRow>, _ arguments: Arguments) throws(Fault)
    -> Value
  {
    if let ready = row.pointee.readiness, !tasks[current].timedOut,
      case .waits = ready(self, current, arguments)
    {
      throw .block
    }
    hasOperated = true
    if stopsAfterOperations { stopSoon() }
    if !row.pointee.mayBlock { return try row.pointee.native(&self, arguments) }
    let result: Value
    do {
      result = try row.pointee.native(&self, arguments)
    } catch .wait {
      tasks[current].timedOut = false
      throw .wait
    }
    tasks[current].timedOut = false
    tasks[current].deadline = -1
    return result
  }
}
