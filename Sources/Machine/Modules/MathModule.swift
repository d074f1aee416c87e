import BigInt
import Glibc

// `math`: functions of floats come from the C library, as CPython's do; those of ints are in IntegerMath.swift.

enum MathModule {
  static let module = NativeModule(
    name: "math", isWhole: true,
    rows: plain + overflowing + logarithms + binary + rounding + classification + aggregates + IntegerMath.rows,
    floats: [("pi", .pi), ("e", M_E), ("tau", 2 * .pi), ("inf", .infinity), ("nan", .nan)])

  private typealias Function = @Sendable (Double) -> Double

  /// A function of one float. A result that is no number for an argument that is one is a domain error; an infinite
  /// result of a finite argument is a range error if the function can grow so large, else a domain error.
  private static func unary(_ name: String, overflows: Bool = false, _ function: @escaping Function) -> BuiltinRow {
    BuiltinRow(name, 1, 1) { machine, arguments throws(Fault) in
      let x = try machine.moduleDouble(arguments, 0, name)
      return .float(try checked(&machine, function(x), x.isNaN, x.isFinite, overflows: overflows))
    }
  }

  private static func checked(
    _ machine: inout Machine, _ result: Double, _ argumentIsNaN: Bool, _ isFinite: Bool, overflows: Bool
  ) throws(Fault) -> Double {
    if result.isNaN, !argumentIsNaN { throw domainError(&machine) }
    if result.isInfinite, isFinite { throw overflows ? rangeError(&machine) : domainError(&machine) }
    return result
  }

  static func domainError(_ machine: inout Machine) -> Fault { machine.fault(.valueError, "math domain error") }
  private static func rangeError(_ machine: inout Machine) -> Fault {
    machine.fault(.overflowError, "math range error")
  }

  private static let plain: [BuiltinRow] = [
    unary("acos") { acos($0) }, unary("acosh") { acosh($0) }, unary("asin") { asin($0) },
    unary("asinh") { asinh($0) }, unary("atan") { atan($0) }, unary("atanh") { atanh($0) },
    unary("cbrt") { cbrt($0) }, unary("cos") { cos($0) }, unary("erf") { erf($0) }, unary("erfc") { erfc($0) },
    unary("fabs") { fabs($0) }, unary("log1p") { log1p($0) }, unary("sin") { sin($0) },
    unary("sqrt") { $0.squareRoot() },
    unary("tan") { tan($0) }, unary("tanh") { tanh($0) },
    unary("degrees", overflows: true) { $0 * (180 / .pi) }, unary("radians") { $0 * (.pi / 180) },
  ]

  private static let overflowing: [BuiltinRow] = [
    unary("cosh", overflows: true) { cosh($0) }, unary("exp", overflows: true) { exp($0) },
    unary("exp2", overflows: true) { exp2($0) }, unary("expm1", overflows: true) { expm1($0) },
    unary("sinh", overflows: true) { sinh($0) },
    BuiltinRow("gamma", 1, 1) { machine, arguments throws(Fault) in
      let x = try machine.moduleDouble(arguments, 0, "gamma")
      if x == -.infinity || (x <= 0 && x == x.rounded()) { throw domainError(&machine) }
      if x == x.rounded(), x <= 23 {
        return .float((1..<max(1, Int(x))).reduce(1.0) { $0 * Double($1) })
      }
      return .float(try checked(&machine, tgamma(x), x.isNaN, x.isFinite, overflows: true))
    },
    BuiltinRow("lgamma", 1, 1) { machine, arguments throws(Fault) in
      let x = try machine.moduleDouble(arguments, 0, "lgamma")
      if x.isFinite, x <= 0, x == x.rounded() { throw domainError(&machine) }
      return .float(try checked(&machine, lgamma(x), x.isNaN, x.isFinite, overflows: true))
    },
  ]

  // MARK: Logarithms

  private static let logarithms: [BuiltinRow] = [
    BuiltinRow("log", 1, 2) { machine, arguments throws(Fault) in
      let top = try logarithm(&machine, arguments, 0, "log") { log($0) }
      if arguments.count == 1 { return .float(top) }
      let base = try logarithm(&machine, arguments, 1, "log") { log($0) }
      return .float(try machine.translating { _ throws(TextError) in try FloatMath.divide(top, base) })
    },
    BuiltinRow("log2", 1, 1) { machine, arguments throws(Fault) in
      .float(try logarithm(&machine, arguments, 0, "log2") { log2($0) })
    },
    BuiltinRow("log10", 1, 1) { machine, arguments throws(Fault) in
      .float(try logarithm(&machine, arguments, 0, "log10") { log10($0) })
    },
  ]

  /// A logarithm, also of ints too large for a float.
  private static func logarithm(
    _ machine: inout Machine, _ arguments: Arguments, _ i: Int, _ name: String, _ function: Function
  ) throws(Fault) -> Double {
    if case .big(let s) = arguments[i] {
      let value = machine.heap.immutables.big(s)
      if value <= 0 { throw domainError(&machine) }
      let direct = FloatMath.double(value.magnitude)
      if direct.isFinite { return function(direct) }
      let exponent = value.magnitude.bitWidth
      let shift = exponent - 64
      let fraction = FloatMath.double(value.magnitude >> shift) * exp2(-64)
      return function(fraction) + function(2) * Double(exponent)
    }
    let x = try machine.moduleDouble(arguments, i, name)
    if x <= 0 { throw domainError(&machine) }
    return function(x)
  }

  // MARK: Two arguments

  private static func two(_ name: String, _ body: @escaping @Sendable (Double, Double) -> Double) -> BuiltinRow {
    BuiltinRow(name, 2, 2) { machine, arguments throws(Fault) in
      let x = try machine.moduleDouble(arguments, 0, name)
      let y = try machine.moduleDouble(arguments, 1, name)
      let result = body(x, y)
      return .float(
        try checked(&machine, result, x.isNaN || y.isNaN, x.isFinite && y.isFinite, overflows: true))
    }
  }

  private static let binary: [BuiltinRow] = [
    two("atan2") { atan2($0, $1) }, two("copysign") { copysign($0, $1) }, two("fmod") { fmod($0, $1) },
    two("remainder") { remainder($0, $1) },
    BuiltinRow("nextafter", 2, 2) { machine, arguments throws(Fault) in
      .float(
        nextafter(
          try machine.moduleDouble(arguments, 0, "nextafter"), try machine.moduleDouble(arguments, 1, "nextafter")))
    },
    BuiltinRow("pow", 2, 2) { machine, arguments throws(Fault) in
      let x = try machine.moduleDouble(arguments, 0, "pow")
      let y = try machine.moduleDouble(arguments, 1, "pow")
      if x == 0, y < 0, y.isFinite { throw domainError(&machine) }
      return .float(
        try checked(&machine, pow(x, y), x.isNaN || y.isNaN, x.isFinite && y.isFinite, overflows: true))
    },
    BuiltinRow("ldexp", 2, 2) { machine, arguments throws(Fault) in
      let x = try machine.moduleDouble(arguments, 0, "ldexp")
      guard let exponent = machine.integer(arguments[1]) else {
        throw machine.fault(.typeError, "Expected an int as second argument to ldexp.")
      }
      if x == 0 || !x.isFinite { return .float(x) }
      let bound = 100_000
      guard case .small(let n) = exponent else {
        if exponent.isNegative { return .float(copysign(0, x)) }
        throw rangeError(&machine)
      }
      let result = ldexp(x, Int32(max(-bound, min(bound, n))))
      if result.isInfinite { throw rangeError(&machine) }
      return .float(result)
    },
  ]

  // MARK: Rounding

  private static func round(_ name: String, _ rule: FloatingPointRoundingRule) -> BuiltinRow {
    BuiltinRow(name, 1, 1) { machine, arguments throws(Fault) in
      if let value = machine.integer(arguments[0]) { return machine.makeInteger(value) }
      let special = machine.intern("__\(name)__")
      let method = machine.lookup(machine.type(of: arguments[0]), special)
      if machine.isUser(arguments[0]), !method.isUnbound { throw machine.call(method, [arguments[0]]) }
      if name == "trunc", machine.typeName(of: arguments[0]) != "float" {
        throw machine.fault(
          .typeError, "type \(machine.typeName(of: arguments[0])) doesn't define __trunc__ method")
      }
      let x = try machine.moduleDouble(arguments, 0, name)
      let result = try machine.translating { _ throws(TextError) in try FloatMath.integer(x.rounded(rule)) }
      return machine.makeInteger(result)
    }
  }

  private static let rounding: [BuiltinRow] = [
    round("floor", .down), round("ceil", .up), round("trunc", .towardZero),
    BuiltinRow("modf", 1, 1) { machine, arguments throws(Fault) in
      let x = try machine.moduleDouble(arguments, 0, "modf")
      if x.isNaN { return machine.makeTuple([.float(x), .float(x)]) }
      let whole = x.rounded(.towardZero)
      let rest = copysign(x.isInfinite ? 0 : x - whole, x)
      return machine.makeTuple([.float(rest), .float(whole)])
    },
    BuiltinRow("frexp", 1, 1) { machine, arguments throws(Fault) in
      let x = try machine.moduleDouble(arguments, 0, "frexp")
      if x == 0 || !x.isFinite { return machine.makeTuple([.float(x), .int(0)]) }
      return machine.makeTuple([.float(x.significand.magnitude / (x < 0 ? -2 : 2)), .int(Int(x.exponent) + 1)])
    },
  ]

  private static let classification: [BuiltinRow] = [
    BuiltinRow("isnan", 1, 1) { machine, a throws(Fault) in .bool(try machine.moduleDouble(a, 0, "isnan").isNaN) },
    BuiltinRow("isinf", 1, 1) { machine, a throws(Fault) in
      .bool(try machine.moduleDouble(a, 0, "isinf").isInfinite)
    },
    BuiltinRow("isfinite", 1, 1) { machine, a throws(Fault) in
      .bool(try machine.moduleDouble(a, 0, "isfinite").isFinite)
    },
    BuiltinRow("ulp", 1, 1) { machine, a throws(Fault) in
      let x = try machine.moduleDouble(a, 0, "ulp").magnitude
      return .float(x.isInfinite ? x : x.ulp)
    },
    BuiltinRow("isclose", 2, 4, keywords: ["a", "b", "rel_tol", "abs_tol"]) { machine, arguments throws(Fault) in
      let a = try machine.moduleDouble(arguments, 0, "isclose")
      let b = try machine.moduleDouble(arguments, 1, "isclose")
      let relative = arguments.optional(2).isUnbound ? 1e-9 : try machine.moduleDouble(arguments, 2, "isclose")
      let absolute = arguments.optional(3).isUnbound ? 0 : try machine.moduleDouble(arguments, 3, "isclose")
      if relative < 0 || absolute < 0 { throw machine.fault(.valueError, "tolerances must be non-negative") }
      if a == b { return .bool(true) }
      if a.isInfinite || b.isInfinite { return .bool(false) }
      let difference = (b - a).magnitude
      return .bool(
        difference <= (relative * b).magnitude || difference <= (relative * a).magnitude || difference <= absolute)
    },
  ]

  // MARK: Many numbers

  private static let aggregates: [BuiltinRow] = [
    BuiltinRow("fsum", 1, 1, effect: .reads) { machine, arguments throws(Fault) in
      let values = try machine.moduleElements(arguments[0], "math", "fsum")
      if values.contains(where: { machine.isUser($0) }) {
        throw machine.callPrelude(
          ._with_float_list, [machine.moduleFunction("math", "fsum"), machine.makeList(values)])
      }
      return .float(try exactSum(&machine, values))
    },
    BuiltinRow("prod", 1, 2, keywords: ["start"], effect: .reads) { machine, arguments throws(Fault) in
      var result = arguments.optional(1).isUnbound ? Value.int(1) : arguments[1]
      let values = try machine.moduleElements(arguments[0], "math", "prod", [result])
      if values.contains(where: { machine.isUser($0) }) || machine.isUser(result) {
        throw machine.callPrelude(._product, [arguments[0], result])
      }
      for value in values { result = try machine.binary(.multiply, result, value) }
      return result
    },
    BuiltinRow("hypot", 0, -1) { machine, arguments throws(Fault) in
      var values: [Double] = []
      for i in 0..<arguments.count { values.append(try machine.moduleDouble(arguments, i, "hypot")) }
      return .float(length(values))
    },
    BuiltinRow("dist", 2, 2, effect: .reads) { machine, arguments throws(Fault) in
      guard let p = try machine.nativeElements(arguments[0]), let q = try machine.nativeElements(arguments[1]) else {
        throw machine.callPrelude(
          ._with_two_lists, [machine.moduleFunction("math", "dist"), arguments[0], arguments[1]])
      }
      if p.count != q.count {
        throw machine.fault(.valueError, "both points must have the same number of dimensions")
      }
      var differences: [Double] = []
      for (a, b) in zip(p, q) {
        guard let x = try machine.double(a), let y = try machine.double(b) else {
          throw machine.fault(.typeError, "must be real number, not \(machine.typeName(of: a))")
        }
        differences.append(x - y)
      }
      return .float(length(differences))
    },
  ]

  /// The root of the sum of squares, with the squares' rounding errors made good.
  private static func length(_ values: [Double]) -> Double {
    let values = values.map(\.magnitude)
    if values.contains(.infinity) { return .infinity }
    let largest = values.reduce(0) { $1.isNaN || $1 > $0 ? $1 : $0 }
    if values.contains(where: \.isNaN) { return .nan }
    if largest == 0 || values.count == 1 { return largest }
    let scale = Double(sign: .plus, exponent: -largest.exponent, significand: 1)
    var sum = 1.0
    var first = 0.0
    var second = 0.0
    for value in values {
      let x = value * scale
      let square = x * x
      second += fma(x, x, -square)
      let old = sum
      sum += square
      first += old - sum + square
    }
    let root = (sum - 1 + (first + second)).squareRoot()
    // One Newton step with the error of the root's square.
    let square = root * root
    let error = fma(root, root, -square)
    let rest = sum - square - 1 + (first + second) - error
    return (root + rest / (2 * root)) / scale
  }

  /// The correctly rounded sum, by partial sums that do not overlap (Shewchuk, "Adaptive Precision Floating-Point
  /// Arithmetic", 1997).
  private static func exactSum(_ machine: inout Machine, _ values: [Value]) throws(Fault) -> Double {
    var partials: [Double] = []
    var special = 0.0
    var sawInfinity = 0.0
    for value in values {
      guard var x = try machine.double(value) else {
        throw machine.fault(.typeError, "must be real number, not \(machine.typeName(of: value))")
      }
      if !x.isFinite {
        if x.isInfinite { sawInfinity += x }
        special += x
        continue
      }
      var kept: [Double] = []
      for var y in partials {
        if x.magnitude < y.magnitude { swap(&x, &y) }
        let high = x + y
        let low = y - (high - x)
        if low != 0 { kept.append(low) }
        x = high
      }
      if x.isInfinite { throw machine.fault(.overflowError, "intermediate overflow in fsum") }
      partials = kept + [x]
    }
    if special != 0 || special.isNaN {
      if sawInfinity.isNaN { throw machine.fault(.valueError, "-inf + inf in fsum") }
      return special
    }
    return rounded(partials)
  }

  private static func rounded(_ partials: [Double]) -> Double {
    guard var high = partials.last else { return 0 }
    var n = partials.count - 1
    var low = 0.0
    while n > 0 {
      n -= 1
      let x = high
      let y = partials[n]
      high = x + y
      low = y - (high - x)
      if low != 0 { break }
    }
    // Half-way cases: the sign of what lies below decides.
    if n > 0, (low < 0 && partials[n - 1] < 0) || (low > 0 && partials[n - 1] > 0) {
      let y = low * 2
      let x = high + y
      if y == x - high { high = x }
    }
    return high
  }
}
