import BigInt
import Bytecode
import Syntax

/// Constants with the identity that matters to a program: `0.0`, `-0.0`, `0` and `False` are four.
enum ConstantKey: Hashable {
  case none, ellipsis
  case bool(Bool)
  case int(BigInt)
  case float(UInt64)
  case imaginary(UInt64)
  case string([UInt32])
  case bytes([UInt8])
  case tuple([ConstantKey])
  case frozenSet([ConstantKey])

  /// nil for code, which is never shared.
  init?(_ value: CodeConstant) {
    switch value {
    case .none: self = .none
    case .ellipsis: self = .ellipsis
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .int(value)
    case .float(let value): self = .float(value.bitPattern)
    case .imaginary(let value): self = .imaginary(value.bitPattern)
    case .string(let value): self = .string(value)
    case .bytes(let value): self = .bytes(value)
    case .tuple(let values):
      let keys = values.compactMap { ConstantKey($0) }
      guard keys.count == values.count else { return nil }
      self = .tuple(keys)
    case .frozenSet(let values):
      let keys = values.compactMap { ConstantKey($0) }
      guard keys.count == values.count else { return nil }
      self = .frozenSet(keys)
    case .code: return nil
    }
  }
}

extension CodeConstant {
  init(_ constant: Constant) {
    switch constant {
    case .none: self = .none
    case .ellipsis: self = .ellipsis
    case .bool(let value): self = .bool(value)
    case .int(let value): self = .int(value)
    case .float(let value): self = .float(value)
    case .imaginary(let value): self = .imaginary(value)
    case .string(let value): self = .string(value)
    case .bytes(let value): self = .bytes(value)
    }
  }

  init(_ text: String) { self = .string(text.unicodeScalars.map(\.value)) }

  var isTrue: Bool {
    switch self {
    case .none: false
    case .ellipsis, .code: true
    case .bool(let value): value
    case .int(let value): value.signum() != 0
    case .float(let value), .imaginary(let value): value != 0
    case .string(let value): !value.isEmpty
    case .bytes(let value): !value.isEmpty
    case .tuple(let values), .frozenSet(let values): !values.isEmpty
    }
  }
}

// MARK: Folding at emission

extension CodeBuilder {
  /// Emits the result instead of the operation where all operands are constants; false if it must be done at run
  /// time.
  func fold(_ op: Opcode, _ a: Int, x: UInt8, at span: Span?) -> Bool {
    switch op {
    case .add, .subtract, .multiply, .binary:
      guard let operation = BinaryOperation(op, x: x), let operands = lastConstants(2),
        let value = folded(operation, operands[0], operands[1])
      else { return false }
      return replaceConstants(2, by: value, at: span)
    case .unary:
      guard let operation = UnaryOperation(rawValue: x), let operands = lastConstants(1),
        let value = folded(operation, operands[0])
      else { return false }
      return replaceConstants(1, by: value, at: span)
    case .not:
      guard let operands = lastConstants(1) else { return false }
      return replaceConstants(1, by: .bool(!operands[0].isTrue), at: span)
    case .buildTuple:
      guard let operands = lastConstants(a) else { return false }
      return replaceConstants(a, by: .tuple(operands), at: span)
    case .unpackSequence:
      return foldUnpacking(a, at: span)
    case .pop:
      guard lastConstants(1) != nil else { return false }
      removeLast(1)
      return true
    default: return false
    }
  }

  private func replaceConstants(_ count: Int, by value: CodeConstant, at span: Span?) -> Bool {
    removeLast(count)
    loadConstant(value, at: span)
    return true
  }

  /// `a, b = b, a` needs no tuple.
  private func foldUnpacking(_ count: Int, at span: Span?) -> Bool {
    guard let last = lastItem, last.op == .buildTuple, last.a == count, (1...3).contains(count) else { return false }
    if count == 1 {
      dropLast(depthChange: 0)
    } else {
      replaceLast(by: .swap, count, depthChange: count - 1, at: span)
    }
    return true
  }

  /// A jump on a constant is taken always or never.
  func foldJump(_ op: Opcode, to label: Label, at span: Span?) -> Bool {
    guard let value = lastConstants(1)?[0] else { return false }
    let isTaken: Bool
    var keepsValue = false
    switch op {
    case .popJumpIfFalse: isTaken = !value.isTrue
    case .popJumpIfTrue: isTaken = value.isTrue
    case .popJumpIfNone: isTaken = value == .none
    case .popJumpIfNotNone: isTaken = value != .none
    case .jumpIfFalseOrPop: (isTaken, keepsValue) = (!value.isTrue, !value.isTrue)
    case .jumpIfTrueOrPop: (isTaken, keepsValue) = (value.isTrue, value.isTrue)
    default: return false
    }
    if !keepsValue { removeLast(1) }
    if isTaken { jump(.jump, to: label, at: span) }
    return true
  }
}

extension BinaryOperation {
  fileprivate init?(_ op: Opcode, x: UInt8) {
    switch op {
    case .add: self = .add
    case .subtract: self = .subtract
    case .multiply: self = .multiply
    default: self.init(rawValue: x)
    }
  }
}

// MARK: Arithmetic on constants

/// Results larger than these are computed at run time, so that code stays small.
private enum FoldingLimit {
  static let bits = 128
  static let characters = 4096
  static let elements = 256
  static let leaves = 1024
}

/// How many values a constant is made of.
private func leaves(_ value: CodeConstant) -> Int {
  guard case .tuple(let elements) = value else { return 1 }
  return elements.reduce(1) { $0 + leaves($1) }
}

/// The result of an operator on constants, or nil where it raises, is large or is left to run time.
func folded(_ operation: UnaryOperation, _ operand: CodeConstant) -> CodeConstant? {
  switch (operation, operand) {
  case (.negative, .int(let value)): .int(-value)
  case (.negative, .float(let value)): .float(-value)
  case (.positive, .int), (.positive, .float): operand
  case (.invert, .int(let value)): .int(-value - 1)
  default: nil
  }
}

func folded(_ operation: BinaryOperation, _ left: CodeConstant, _ right: CodeConstant) -> CodeConstant? {
  switch (left, right) {
  case (.int(let left), .int(let right)): foldedInts(operation, left, right)
  case (.float(let left), .float(let right)): foldedFloats(operation, left, right)
  case (.float(let left), .int(let right)): exact(right).flatMap { foldedFloats(operation, left, $0) }
  case (.int(let left), .float(let right)): exact(left).flatMap { foldedFloats(operation, $0, right) }
  case (.string(let left), .string(let right)):
    operation == .add && left.count + right.count <= FoldingLimit.characters ? .string(left + right) : nil
  case (.bytes(let left), .bytes(let right)):
    operation == .add && left.count + right.count <= FoldingLimit.characters ? .bytes(left + right) : nil
  case (.tuple(let left), .tuple(let right)):
    operation == .add && left.count + right.count <= FoldingLimit.elements ? .tuple(left + right) : nil
  case (.int(let count), let value), (let value, .int(let count)):
    operation == .multiply ? repeated(value, count) : nil
  default: nil
  }
}

private func foldedInts(_ operation: BinaryOperation, _ left: BigInt, _ right: BigInt) -> CodeConstant? {
  switch operation {
  case .add: return .int(left + right)
  case .subtract: return .int(left - right)
  case .multiply: return left.bitWidth + right.bitWidth <= FoldingLimit.bits ? .int(left * right) : nil
  case .or: return .int(left | right)
  case .and: return .int(left & right)
  case .xor: return .int(left ^ right)
  case .floorDivide, .modulo:
    guard right.signum() != 0 else { return nil }
    var (quotient, remainder) = left.quotientAndRemainder(dividingBy: right)
    if remainder.signum() != 0, remainder.signum() != right.signum() {
      quotient -= 1
      remainder += right
    }
    return .int(operation == .modulo ? remainder : quotient)
  case .trueDivide:
    guard right.signum() != 0, let left = exact(left), let right = exact(right) else { return nil }
    return .float(left / right)
  case .power:
    guard right.signum() >= 0, right <= 128, left.bitWidth * Int(right) <= FoldingLimit.bits else { return nil }
    return .int(left.power(Int(right)))
  case .leftShift:
    guard right.signum() >= 0, right <= 128, left.bitWidth + Int(right) <= FoldingLimit.bits else { return nil }
    return .int(left << Int(right))
  case .rightShift:
    guard right.signum() >= 0, right <= 1024 else { return nil }
    // Shifted as a magnitude, because BigInt does not round to minus infinity: ~(~x >> n) does.
    return .int(left.signum() < 0 ? -((-left - 1) >> Int(right)) - 1 : left >> Int(right))
  case .matrixMultiply: return nil
  }
}

private func foldedFloats(_ operation: BinaryOperation, _ left: Double, _ right: Double) -> CodeConstant? {
  switch operation {
  case .add: .float(left + right)
  case .subtract: .float(left - right)
  case .multiply: .float(left * right)
  case .trueDivide: right == 0 ? nil : .float(left / right)
  default: nil
  }
}

/// The integer as a float, if it is one exactly.
private func exact(_ value: BigInt) -> Double? {
  value.magnitude.bitWidth <= 53 ? Double(Int64(value)) : nil
}

private func repeated(_ value: CodeConstant, _ count: BigInt) -> CodeConstant? {
  guard count.signum() >= 0, count <= BigInt(FoldingLimit.characters) else { return nil }
  let count = Int(count)
  switch value {
  case .string(let characters):
    guard characters.count * count <= FoldingLimit.characters else { return nil }
    return .string(Array(repeatElement(characters, count: count).joined()))
  case .bytes(let bytes):
    guard bytes.count * count <= FoldingLimit.characters else { return nil }
    return .bytes(Array(repeatElement(bytes, count: count).joined()))
  case .tuple(let elements):
    guard elements.count * count <= FoldingLimit.elements, leaves(value) * count <= FoldingLimit.leaves else {
      return nil
    }
    return .tuple(Array(repeatElement(elements, count: count).joined()))
  default: return nil
  }
}
