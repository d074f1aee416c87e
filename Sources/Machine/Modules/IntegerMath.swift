import BigInt

// The functions of `math` that take ints of any size.

enum IntegerMath {
  static let rows: [BuiltinRow] = [
    BuiltinRow("isqrt", 1, 1) { machine, arguments throws(Fault) in
      let n = try machine.moduleInteger(arguments[0])
      if n.isNegative { throw machine.fault(.valueError, "isqrt() argument must be nonnegative") }
      return machine.makeInt(Integer.squareRoot(n.big))
    },
    BuiltinRow("factorial", 1, 1) { machine, arguments throws(Fault) in
      let n = try machine.moduleInteger(arguments[0])
      if n.isNegative { throw machine.fault(.valueError, "factorial() not defined for negative values") }
      guard case .small(let n) = n else {
        throw machine.fault(.overflowError, "factorial() argument should not exceed 9223372036854775807")
      }
      // About as many products of its digits by one.
      machine.spend(min(n, 200_000) * min(n, 200_000) / 32, .digit)
      if n > 200_000 {
        throw machine.fault(.overflowError, "factorial() argument should not exceed 200000 in Plait")
      }
      return machine.makeInt(product(1, n))
    },
    BuiltinRow("gcd", 0, -1) { machine, arguments throws(Fault) in
      var result = BigInt(0)
      for i in 0..<arguments.count {
        let value = BigInt(try machine.moduleInteger(arguments[i]).big.magnitude)
        result = Integer.commonDivisor(result, value)
      }
      return machine.makeInt(result)
    },
    BuiltinRow("lcm", 0, -1) { machine, arguments throws(Fault) in
      var result = BigInt(1)
      for i in 0..<arguments.count {
        let value = BigInt(try machine.moduleInteger(arguments[i]).big.magnitude)
        let divisor = result.greatestCommonDivisor(with: value)
        result = divisor.isZero ? 0 : result / divisor * value
      }
      return machine.makeInt(result)
    },
    BuiltinRow("comb", 2, 2) { machine, arguments throws(Fault) in
      let (n, k) = try pair(&machine, arguments[0], arguments[1])
      if k > n { return .int(0) }
      let least = min(k, n - k)
      return machine.makeInt(product(n - least + 1, n) / product(1, least))
    },
    BuiltinRow("perm", 1, 2) { machine, arguments throws(Fault) in
      let second = arguments.optional(1)
      let isWhole = second.isUnbound || second.isNone
      let (n, k) = try pair(&machine, arguments[0], isWhole ? arguments[0] : second)
      return k > n ? .int(0) : machine.makeInt(product(n - k + 1, n))
    },
  ]

  private static func pair(_ machine: inout Machine, _ n: Value, _ k: Value) throws(Fault) -> (Int, Int) {
    let n = try machine.moduleInteger(n)
    let k = try machine.moduleInteger(k)
    if n.isNegative { throw machine.fault(.valueError, "n must be a non-negative integer") }
    if k.isNegative { throw machine.fault(.valueError, "k must be a non-negative integer") }
    guard case .small(let n) = n, case .small(let k) = k, min(k, n) <= 200_000 || n - k <= 200_000 else {
      throw machine.fault(.overflowError, "arguments too large")
    }
    return (n, k)
  }

  /// `first * … * last`, halved again and again so that factors stay of like size; 1 if there are none.
  private static func product(_ first: Int, _ last: Int) -> BigInt {
    if first > last { return 1 }
    if last - first < 8 { return (first...last).reduce(BigInt(1)) { $0 * BigInt($1) } }
    let middle = first + (last - first) / 2
    return product(first, middle) * product(middle + 1, last)
  }
}
