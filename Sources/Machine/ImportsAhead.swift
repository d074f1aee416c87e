import Bytecode

// Where a program is run many times over, each run would link and run the library's modules anew. So the modules that
// its first statements import are imported once, before the runs begin.

extension Machine {
  /// Imports what the program, which is about to run, imports first from the library, and goes on to its first switch
  /// point. No run is another because of it: the library has no switch points of its own, and time passes as it does
  /// while exploring. To be called before `beginning()`.
  public mutating func importAhead() {
    guard taskCount == 1, points == 0, !heap.isJournaling else { return }
    let names = firstImports()
    if names.isEmpty { return }
    let t = tasks
    let before = (sp: t.pointee.sp, pc: t.pointee.pc)
    let sp = before.sp
    ensureStack(sp + 8)
    t.pointee.stack[sp] = preludeFunction(._import_ahead)
    t.pointee.stack[sp + 1] = .unbound
    t.pointee.stack[sp + 2] = makeTuple(names.map { .str($0) })
    t.pointee.sp = sp + 3
    t.pointee.pc += 1
    do throws(Fault) {
      try enterCall(Entry(base: sp, count: 1, flags: .retries))
    } catch {
      (t.pointee.sp, t.pointee.pc) = before
      return
    }
    let wasFree = instructionsAreFree
    instructionsAreFree = true
    _ = run(Choice(task: 0), slice: 0, cpythonPoints: false)
    instructionsAreFree = wasFree
    quietTurns = 0
  }

  /// The library modules that the statements import which come before all others.
  private func firstImports() -> [UInt32] {
    guard let main = codeObjects.indices.last(where: { codeObjects[$0] === mainCode }) else { return [] }
    var names: [UInt32] = []
    for instruction in codeObjects[main].instructions {
      switch instruction.op {
      case .nop, .loadConst, .storeGlobal, .importFrom, .pop: continue
      case .importName:
        let name = codes[main].names[Int(instruction.a)]
        let text = heap.immutables.text(name).string
        let top = text.split(separator: ".").first.map(String.init) ?? text
        if text.hasPrefix(".") || top == "this" || world.own(top) != nil || world.load(text) == nil { return names }
        names.append(name)
      default: return names
      }
    }
    return names
  }
}
