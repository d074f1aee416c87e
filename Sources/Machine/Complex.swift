import Bytecode
import Glibc

// Complex numbers: objects of two floats, equal by value. The arithmetic is that of Python's reference manual, with
// division by the larger part of the divisor (R. L. Smith, "Algorithm 116: Complex division", 1962) and whole powers up
// to 100 by repeated squaring.

struct Complex: Equatable, Sendable {
  var real: Double
  var imag: Double

  static func * (a: Complex, b: Complex) -> Complex {
    Complex(real: a.real * b.real - a.imag * b.imag, imag: a.real * b.imag + a.imag * b.real)
  }

  /// nil where the divisor is zero.
  func divided(by b: Complex) -> Complex? {
    if b.real.magnitude >= b.imag.magnitude {
      if b.real == 0 { return nil }
      let ratio = b.imag / b.real
      let scale = b.real + b.imag * ratio
      return Complex(real: (real + imag * ratio) / scale, imag: (imag - real * ratio) / scale)
    }
    guard b.imag.magnitude >= b.real.magnitude else { return Complex(real: .nan, imag: .nan) }
    let ratio = b.real / b.imag
    let scale = b.real * ratio + b.imag
    return Complex(real: (real * ratio + imag) / scale, imag: (imag * ratio - real) / scale)
  }

  /// nil for zero to a negative or complex power.
  func power(_ b: Complex) -> Complex? {
    if b.imag == 0, b.real == b.real.rounded(.down), b.real.magnitude <= 100 { return power(Int(b.real)) }
    if real == 0, imag == 0 { return b.imag != 0 || b.real < 0 ? nil : Complex(real: 0, imag: 0) }
    let size = hypot(real, imag)
    let angle = atan2(imag, real)
    var length = pow(size, b.real)
    var phase = angle * b.real
    if b.imag != 0 {
      length /= exp(angle * b.imag)
      phase += b.imag * log(size)
    }
    return Complex(real: length * cos(phase), imag: length * sin(phase))
  }

  private func power(_ n: Int) -> Complex? {
    var result = Complex(real: 1, imag: 0)
    var factor = self
    var rest = n.magnitude
    while rest > 0 {
      if rest & 1 == 1 { result = result * factor }
      rest >>= 1
      if rest > 0 { factor = factor * factor }
    }
    return n < 0 ? Complex(real: 1, imag: 0).divided(by: result) : result
  }

  var isFinite: Bool { real.isFinite && imag.isFinite }

  /// Python's repr: the real part is left out where it is 0.0.
  var repr: Text {
    func digits(_ value: Double) -> String {
      let text = FloatText.repr(value).string
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    if real == 0, real.sign == .plus { return Text(digits(imag) + "j") }
    let sign = imag.sign == .minus && !imag.isNaN ? "" : "+"
    return Text("(" + digits(real) + sign + digits(imag) + "j)")
  }

  var hash: Int {
    let hash = NumericHash.hash(real) &+ 1_000_003 &* NumericHash.hash(imag)
    return hash == -1 ? -2 : hash
  }
}

extension Machine {
  mutating func makeComplex(_ value: Complex) -> Value {
    let h = heap.allocate(.complex, TypeID.complex.handle, count: 2)
    heap.store(h, 0, .float(value.real))
    heap.store(h, 1, .float(value.imag))
    return .ref(h)
  }

  func complex(_ h: Handle) -> Complex {
    guard heap.kind(h) == .complex, case .float(let real) = heap[h, 0], case .float(let imag) = heap[h, 1] else {
      return Complex(real: 0, imag: 0)
    }
    return Complex(real: real, imag: imag)
  }

  /// Any number as a complex one.
  mutating func complex(_ value: Value) throws(Fault) -> Complex? {
    if case .ref(let h) = value, heap.kind(h) == .complex { return complex(h) }
    guard let real = try double(value) else { return nil }
    return Complex(real: real, imag: 0)
  }

  /// An operator on numbers of which at least one is complex; nil for those that have no meaning.
  mutating func complexBinary(_ op: BinaryOperation, _ a: Value, _ b: Value) throws(Fault) -> Value? {
    guard isKind(a, .complex) || isKind(b, .complex), let x = try complex(a), let y = try complex(b) else { return nil }
    switch op {
    case .add: return makeComplex(Complex(real: x.real + y.real, imag: x.imag + y.imag))
    case .subtract: return makeComplex(Complex(real: x.real - y.real, imag: x.imag - y.imag))
    case .multiply: return makeComplex(x * y)
    case .trueDivide:
      guard let quotient = x.divided(by: y) else { throw fault(.zeroDivisionError, "complex division by zero") }
      return makeComplex(quotient)
    case .power: return try complexPower(x, y)
    default: return nil
    }
  }

  mutating func complexPower(_ x: Complex, _ y: Complex) throws(Fault) -> Value {
    guard let result = x.power(y) else {
      throw fault(.zeroDivisionError, "0.0 to a negative or complex power")
    }
    if !result.isFinite, x.isFinite, y.isFinite { throw fault(.overflowError, "complex exponentiation") }
    return makeComplex(result)
  }

  /// Whether a complex number is equal to a number; nil if the other is none.
  func complexEqual(_ h: Handle, _ other: Value) -> Bool? {
    let x = complex(h)
    if case .ref(let o) = other, heap.kind(o) == .complex { return x == complex(o) }
    guard let order = numericOrder(.float(x.real), plain(other)) else { return nil }
    return x.imag == 0 && order == .equal
  }
}
