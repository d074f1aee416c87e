import Bytecode
import Syntax

/// A place in the code that jumps can name before it is known.
struct Label: Equatable {
  fileprivate(set) var id: Int
}

/// An exception handler: the label of its code, and how many operands it keeps.
struct HandlerRegion {
  let label: Label
  let depth: Int
  /// An instruction is covered by it.
  var isUsed = false
}

/// An instruction before labels are indices.
struct Item {
  var op: Opcode
  var a: Int
  var b: Int
  var x: UInt8
  /// The target, if it is a jump.
  var target: Int?
  /// nil: made by the compiler; it takes its predecessor's place.
  var span: Span?
  /// The index of the innermost handler that covers it.
  var handler: Int?
}

/// Takes the instructions of one code object as they are generated.
///
/// It knows the stack's depth at every moment and whether the current place can be reached at all; what cannot is
/// not emitted. Constants are folded at emission (`Folding.swift`): operands that the current block has just loaded
/// are replaced by the result.
final class CodeBuilder {
  private(set) var items: [Item] = []
  private(set) var constants = ConstantTable()
  private(set) var names = NameTable()
  private(set) var regions: [HandlerRegion] = []
  private(set) var maximumDepth = 0
  private(set) var depth = 0
  private(set) var isReachable = true
  /// The innermost handler that covers what is emitted now.
  var handler: Int?
  /// Where the current block begins: no jump leads to a place between here and the end.
  private var blockStart = 0
  private var labelPlaces: [Int?] = []
  private var labelDepths: [Int?] = []

  /// Far more than any source has; copies of nested `finally` bodies double with each level.
  static let maximumSize = 1_000_000

  var isTooLarge: Bool { items.count > Self.maximumSize }

  // MARK: Instructions

  func emit(_ op: Opcode, _ a: Int = 0, b: Int = 0, x: UInt8 = 0, at span: Span?) {
    guard isReachable, !isTooLarge else { return }
    if fold(op, a, x: x, at: span) { return }
    append(Item(op: op, a: a, b: b, x: x, target: nil, span: span, handler: handler))
    change(depth: StackEffect(op, a: a, b: b, x: x).next)
    if op.endsBlock { isReachable = false }
  }

  func jump(_ op: Opcode, to label: Label, x: UInt8 = 0, at span: Span?) {
    guard isReachable, !isTooLarge else { return }
    if foldJump(op, to: label, at: span) { return }
    append(Item(op: op, a: 0, b: 0, x: x, target: label.id, span: span, handler: handler))
    let effect = StackEffect(op, a: 0, b: 0, x: x)
    note(depth: depth + effect.jump, at: label)
    change(depth: effect.next)
    if op.endsBlock { isReachable = false }
  }

  func loadConstant(_ value: CodeConstant, at span: Span?) {
    emit(.loadConst, constants.index(of: value), at: span)
  }

  func constantIndex(_ value: CodeConstant) -> Int { constants.index(of: value) }

  func nameIndex(_ name: String) -> Int { names.index(of: name) }

  private func append(_ item: Item) {
    if let handler = item.handler { regions[handler].isUsed = true }
    items.append(item)
  }

  private func change(depth difference: Int) {
    depth += difference
    assert(depth >= 0, "an instruction takes more operands than there are")
    maximumDepth = max(maximumDepth, depth)
  }

  // MARK: Labels

  func newLabel() -> Label {
    labelPlaces.append(nil)
    labelDepths.append(nil)
    return Label(id: labelPlaces.count - 1)
  }

  /// The label is here.
  func place(_ label: Label) {
    labelPlaces[label.id] = items.count
    blockStart = items.count
    if isReachable {
      note(depth: depth, at: label)
    } else if let known = labelDepths[label.id] {
      isReachable = true
      depth = known
    }
  }

  /// The item a label stands before; `items.count` for the end.
  func position(of label: Int) -> Int { labelPlaces[label] ?? items.count }

  private func note(depth: Int, at label: Label) {
    assert(labelDepths[label.id] == nil || labelDepths[label.id] == depth, "paths meet with different depths")
    labelDepths[label.id] = depth
  }

  // MARK: Handlers

  /// From now on exceptions go to a new handler, which keeps the operands below `dropping` ones.
  func beginHandler(dropping: Int = 0) -> Int {
    regions.append(HandlerRegion(label: newLabel(), depth: depth - dropping))
    handler = regions.count - 1
    return regions.count - 1
  }

  /// The code of a handler begins here, itself covered by `outer`: `[] -> [previous, e]`.
  func placeHandler(_ index: Int, outer: Int?) {
    let region = regions[index]
    labelPlaces[region.label.id] = items.count
    blockStart = items.count
    isReachable = region.isUsed
    depth = region.depth + 1
    maximumDepth = max(maximumDepth, depth)
    handler = outer
    emit(.pushExcInfo, at: nil)
  }

  // MARK: What folding needs

  /// The constants that the last `count` instructions of this block load, or nil if one does something else.
  func lastConstants(_ count: Int) -> [CodeConstant]? {
    guard items.count - blockStart >= count else { return nil }
    var values: [CodeConstant] = []
    for item in items.suffix(count) {
      guard item.op == .loadConst else { return nil }
      values.append(constants.values[item.a])
    }
    return values
  }

  /// The last instruction, if it belongs to this block.
  var lastItem: Item? { items.count > blockStart ? items.last : nil }

  /// Takes back the last `count` instructions, which must be in this block and push one operand each.
  func removeLast(_ count: Int) {
    items.removeLast(count)
    depth -= count
  }

  /// Replaces the last instruction by another one with the stack picture of both together.
  func replaceLast(by op: Opcode, _ a: Int, depthChange: Int, at span: Span?) {
    items.removeLast()
    append(Item(op: op, a: a, b: 0, x: 0, target: nil, span: span, handler: handler))
    change(depth: depthChange)
  }

  func dropLast(depthChange: Int) {
    items.removeLast()
    change(depth: depthChange)
  }
}

/// Names in the order of their first use.
struct NameTable {
  private(set) var values: [String] = []
  private var indices: [String: Int] = [:]

  mutating func index(of name: String) -> Int {
    if let index = indices[name] { return index }
    indices[name] = values.count
    values.append(name)
    return values.count - 1
  }
}

/// Constants in the order of their first use; equal ones of the same type share an index.
struct ConstantTable {
  private(set) var values: [CodeConstant] = []
  private var indices: [ConstantKey: Int] = [:]

  mutating func index(of value: CodeConstant) -> Int {
    guard let key = ConstantKey(value) else {
      values.append(value)
      return values.count - 1
    }
    if let index = indices[key] { return index }
    indices[key] = values.count
    values.append(value)
    return values.count - 1
  }
}
