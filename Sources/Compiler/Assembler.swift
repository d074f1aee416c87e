import Bytecode
import Syntax

/// Turns a builder's items into the parts of a code object.
struct Assembler {
  struct Parts {
    var instructions: [Instruction] = []
    var positions: [CodePosition] = []
    var handlers: [ExceptionHandler] = []
    var constants: [CodeConstant] = []
    var names: [String] = []
  }

  private let builder: CodeBuilder
  private var peephole: Peephole
  /// The final index of each item; of a removed one, that of the next.
  private var places: [Int] = []
  private var parts = Parts()
  private var constantIndices: [Int: Int] = [:]
  private var nameIndices: [Int: Int] = [:]

  init(builder: CodeBuilder, slotCount: Int, parameterCount: Int) {
    self.builder = builder
    peephole = Peephole(builder: builder)
    peephole.run()
    peephole.fuse(slotCount: slotCount, parameterCount: parameterCount)
  }

  mutating func assemble() -> Parts {
    placeItems()
    var position = CodePosition.none
    for (index, item) in peephole.items.enumerated() where peephole.isKept[index] {
      if let span = item.span {
        position = CodePosition(span)
      } else if item.op == .pushExcInfo {
        position = .none
      }
      parts.positions.append(position)
      parts.instructions.append(instruction(item, target: peephole.targets[index]))
    }
    buildHandlers()
    return parts
  }

  private mutating func placeItems() {
    var next = 0
    for isKept in peephole.isKept {
      places.append(next)
      if isKept { next += 1 }
    }
    places.append(next)
  }

  private mutating func instruction(_ item: Item, target: Int?) -> Instruction {
    var (a, b) = (item.a, item.b)
    if let target { a = places[target] }
    switch item.op {
    case .loadConst, .makeFunction: a = constant(a)
    case .loadLocalConst, .callKeywords: b = constant(b)
    case .loadGlobal, .storeGlobal, .deleteGlobal, .loadName, .storeName, .deleteName, .loadAttr, .storeAttr,
      .deleteAttr, .loadMethod, .importName, .importFrom:
      a = name(a)
    case .loadClassDeref: b = name(b)
    default: break
    }
    return Instruction(item.op, a, b: b, x: item.x)
  }

  /// Only constants and names that are still used get into the code object; their indices never grow.
  private mutating func constant(_ index: Int) -> Int {
    if let known = constantIndices[index] { return known }
    constantIndices[index] = parts.constants.count
    parts.constants.append(builder.constants.values[index])
    return parts.constants.count - 1
  }

  private mutating func name(_ index: Int) -> Int {
    if let known = nameIndices[index] { return known }
    nameIndices[index] = parts.names.count
    parts.names.append(builder.names.values[index])
    return parts.names.count - 1
  }

  /// Each instruction has at most one handler, its innermost: runs with the same one make an entry.
  private mutating func buildHandlers() {
    var current: (region: Int, start: Int)?
    func close(_ end: Int, _ handlers: inout [ExceptionHandler]) {
      guard let open = current else { return }
      handlers.append(
        ExceptionHandler(
          start: open.start, end: end, target: places[peephole.handlerTargets[open.region]],
          depth: builder.regions[open.region].depth))
    }
    for (index, item) in peephole.items.enumerated() where peephole.isKept[index] && item.handler != current?.region {
      close(places[index], &parts.handlers)
      current = item.handler.map { ($0, places[index]) }
    }
    close(parts.instructions.count, &parts.handlers)
  }
}

extension CodePosition {
  init(_ span: Span) {
    self.init(line: span.line, column: span.column, endLine: span.endLine, endColumn: span.endColumn)
  }
}
