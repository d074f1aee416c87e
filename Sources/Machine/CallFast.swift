extension Machine {
  /// A positional call of a native function whose arguments lie on the stack: the loop's path.
  @inline(__always) mutating func callFast(_ h: Handle, _ arguments: Arguments) throws(Fault) -> Value {
    let row = builtins + builtinRow(h)
    if arguments.count < row.pointee.minimum || (arguments.count > row.pointee.maximum && row.pointee.maximum >= 0) {
      try checkCount(row.pointee, arguments.count)
    }
    if row.pointee.readiness != nil { return try callBlocking(row, arguments) }
    return try row.pointee.native(&self, arguments)
  }

  /// An operation that may block: not begun while it cannot go on.
  @inline(never)
  private mutating func callBlocking(_ row: UnsafeMutablePointer<BuiltinRow>, _ arguments: Arguments) throws(Fault)
    -> Value
  {
    if let ready = row.pointee.readiness, !tasks[current].timedOut,
      case .waits = ready(self, current, arguments)
    {
      throw .block
    }
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
