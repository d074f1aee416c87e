// The instruction set of Plait's machine: data only.
//
// A stack machine after CPython 3.11's own, so that what `dis` shows is what a Python book explains. Each case
// states its stack picture, `[before] -> [after]`, top of the stack on the right, and its operands: `a` (Int32),
// `b` (UInt16) and `x` (UInt8). "name" operands index `CodeObject.names`, "const" operands `CodeObject.constants`,
// "slot" operands the frame's local slots, "target" operands are absolute instruction indices.
//
// `unbound` is the empty value: an unset local, and the placeholder where a call has no `self`.

public enum Opcode: UInt8, Sendable, CaseIterable {
  // MARK: Constants and stack
  /// `[] -> []`
  case nop
  /// `[] -> [constant a]`
  case loadConst
  /// `[v] -> []`; x = 1: the value of an expression statement, a coroutine that was never awaited is warned of.
  case pop
  /// `[v(a) … v(1)] -> [v(a) … v(1) v(a)]`: copies the a-th from the top, 1 is the top.
  case copy
  /// `[v(a) … v(1)] -> [v(1) … v(a)]`: swaps the top with the a-th from the top.
  case swap
  /// `[] -> [unbound]`
  case pushUnbound

  // MARK: Locals and cells
  /// `[] -> [slot a]`; UnboundLocalError if unbound.
  case loadLocal
  /// `[v] -> []`
  case storeLocal
  /// `[] -> []`; UnboundLocalError if unbound.
  case deleteLocal
  /// `[] -> [slot a, slot b]`: two `loadLocal` in one.
  case loadLocalLocal
  /// `[] -> [slot a, constant b]`: `loadLocal` and `loadConst` in one.
  case loadLocalConst
  /// `[] -> []`: slot a becomes a new cell that holds its former value.
  case makeCell
  /// `[] -> []`: the function's `a` closure cells go to the last `a` slots.
  case copyFreeVars
  /// `[] -> [cell]`: the cell in slot a itself.
  case loadClosure
  /// `[] -> [content of the cell in slot a]`; UnboundLocalError or NameError if empty.
  case loadDeref
  /// `[v] -> []`
  case storeDeref
  /// `[] -> []`
  case deleteDeref
  /// `[] -> [v]`: in a class body, name b of the namespace, else the content of the cell in slot a.
  case loadClassDeref

  // MARK: Names
  /// `[] -> [v]`: global, else builtin, with name a; NameError.
  case loadGlobal
  /// `[v] -> []`
  case storeGlobal
  /// `[] -> []`
  case deleteGlobal
  /// `[] -> [v]`: in a class body: namespace (slot 0), else global, else builtin, with name a.
  case loadName
  /// `[v] -> []`: into the class body's namespace.
  case storeName
  /// `[] -> []`
  case deleteName
  /// `[] -> []`: makes `__annotations__` in the namespace (x = 1: class body) or module (x = 0) if it lacks.
  case setupAnnotations

  // MARK: Attributes and elements
  /// `[object] -> [v]`, name a
  case loadAttr
  /// `[v, object] -> []`
  case storeAttr
  /// `[object] -> []`
  case deleteAttr
  /// `[object] -> [function, object]` or `[v, unbound]`, name a: what `call` wants, without a bound method.
  case loadMethod
  /// `[object, key] -> [v]`
  case loadSubscript
  /// `[v, object, key] -> []`
  case storeSubscript
  /// `[object, key] -> []`
  case deleteSubscript
  /// `[lower, upper] -> [slice]` (a = 2) or `[lower, upper, step] -> [slice]` (a = 3)
  case buildSlice

  // MARK: Operators
  /// `[left, right] -> [v]`
  case add
  /// `[left, right] -> [v]`
  case subtract
  /// `[left, right] -> [v]`
  case multiply
  /// `[left, right] -> [v]`: `BinaryOperation(rawValue: x)`; any of them, also the three above.
  case binary
  /// `[left, right] -> [v]`: `BinaryOperation(rawValue: x)`, tries the in-place method first.
  case inPlace
  /// `[v] -> [v]`: `UnaryOperation(rawValue: x)`
  case unary
  /// `[v] -> [bool]`
  case not
  /// `[left, right] -> [v]`: `Comparison(rawValue: x)`
  case compare
  /// `[left, right] -> []`: compares as x says and jumps to target a if false.
  case compareJumpIfFalse
  /// `[element, container] -> [bool]`; x = 1 is `not in`.
  case contains
  /// `[left, right] -> [bool]`; x = 1 is `is not`.
  case isIdentical

  // MARK: Control
  /// `[] -> []`: to target a, forwards (or backwards where no switch may come).
  case jump
  /// `[] -> []`: to target a, backwards, at the end of a loop's body; a switch point.
  case jumpBack
  /// `[v] -> []`
  case popJumpIfFalse
  /// `[v] -> []`
  case popJumpIfTrue
  /// `[v] -> [v]` and jumps to a if false, else `[v] -> []`
  case jumpIfFalseOrPop
  /// `[v] -> [v]` and jumps to a if true, else `[v] -> []`
  case jumpIfTrueOrPop
  /// `[v] -> []`
  case popJumpIfNone
  /// `[v] -> []`
  case popJumpIfNotNone

  // MARK: Iteration
  /// `[iterable] -> [iterator]`; x = 1: the asynchronous iterator, for `async for`.
  case getIter
  /// `[iterator] -> [iterator, v]` and skips the next instruction, or `[iterator] -> []` and jumps to target a.
  /// Where the iterator is Python code, its frame runs first and the machine then completes the instruction so.
  case forIter
  /// `[] -> []`: always follows `forIter`, which skips it or jumps past it; does nothing.
  case forIterCheck
  /// `[asynchronous iterator] -> [asynchronous iterator, iterator]`: what `async for` awaits for the next value.
  case getAnext
  /// `[sequence] -> [v(a) … v(1)]`: the first element on top.
  case unpackSequence
  /// `[sequence] -> [last b …, list, … first a]`: a before the star, b after it; the first element on top.
  case unpackEx

  // MARK: Building
  /// `[v(1) … v(a)] -> [tuple]`
  case buildTuple
  /// `[v(1) … v(a)] -> [list]`
  case buildList
  /// `[v(1) … v(a)] -> [set]`
  case buildSet
  /// `[k(1), v(1) … k(a), v(a)] -> [dict]`
  case buildMap
  /// `[s(1) … s(a)] -> [str]`: joins strings.
  case buildString
  /// `[list … v] -> [list …]`: the list is the a-th from the top after v is popped (1 is the top).
  case listAppend
  /// `[set … v] -> [set …]`
  case setAdd
  /// `[dict … k, v] -> [dict …]`
  case mapAdd
  /// `[list … iterable] -> [list …]`
  case listExtend
  /// `[set … iterable] -> [set …]`
  case setUpdate
  /// `[dict … mapping] -> [dict …]`: of a dict display.
  case dictUpdate
  /// `[dict … mapping] -> [dict …]`: of a call's `**mapping`, TypeError for a key given twice.
  case dictMerge
  /// `[list] -> [tuple]`
  case listToTuple
  /// `[v] -> [str]` (or `[v, spec] -> [str]` where x & 4): x & 3 is the conversion: 0 none, 1 str, 2 repr, 3 ascii.
  case formatValue

  // MARK: Functions and classes
  /// `[callable, self or unbound, v(1) … v(a)] -> [result]`; a switch point.
  case call
  /// `[callable, self or unbound, v(1) … v(a)] -> [result]`: the last ones are named by the tuple of strings
  /// `constant b`.
  case callKeywords
  /// `[callable, unbound, tuple] -> [result]`, or `[callable, unbound, tuple, dict] -> [result]` where x = 1.
  case callUnpack
  /// `[…] -> [function]` from the code `constant a`; x says what is on the stack, in this order:
  /// 1 tuple of defaults, 2 dict of keyword defaults, 4 dict of annotations, 8 tuple of closure cells.
  case makeFunction
  /// `[] -> [callable]`: builds a class when called with (body function, name, bases …, keywords …).
  case loadBuildClass
  /// `[v] -> ` the caller's stack
  case returnValue
  /// `[] -> ` the caller's stack: first instruction of a generator function; makes the generator and returns it.
  case returnGenerator
  /// `[v] -> [sent]`: suspends the generator or coroutine; x = 1: with a value of an asynchronous generator, which
  /// goes to whoever awaits it, and not to the event loop.
  case yieldValue
  /// `[v] -> [iterator]`: what `yield from` (x = 0) or `await` goes through; x says for errors what is awaited:
  /// 1 an expression, 2 what `__aenter__` returned, 3 what `__aexit__` returned.
  case getYieldFromIter
  /// `[iterator, sent] -> [iterator, yielded]` and skips the next instruction, or
  /// `[iterator, sent] -> [result]` and jumps to target a. Python code is completed as with `forIter`.
  case send
  /// `[] -> []`: always follows `send`, which skips it or jumps past it; does nothing.
  case sendCheck

  // MARK: Exceptions and `with`
  /// `[] -> raise` (a = 0: the one being handled), `[e]` (1), `[e, cause]` (2)
  case raise
  /// `[e] -> [previous, e]`: e is being handled from now on. First instruction of every handler.
  case pushExcInfo
  /// `[previous] -> []`: what was being handled before is so again.
  case popExcept
  /// `[e, type] -> [e, bool]`
  case checkExcMatch
  /// `[rest, type] -> [rest, match]`: for `except*`: splits the exception group in what is of the type and what is
  /// not (None: nothing). What matched is being handled from now on.
  case checkGroupMatch
  /// `[e, list] -> [e or None]`: what is left to raise of the exception e after its `except*` clauses: the list has
  /// what they raised and what none of them took.
  case prepareReraise
  /// `[e] -> raise`: goes on raising e, without a new traceback entry.
  case reraise
  /// `[manager] -> [exit, receiver, enter, receiver]` (a receiver may be unbound); `call 0` follows and leaves
  /// `[exit, receiver, result]`; x = 1: of `async with`.
  case beforeWith
  /// `[exit, receiver, previous, e] -> [exit, receiver, previous, e, exit, receiver, type, e, traceback]`; `call 3`
  /// follows.
  case withExceptStart
  /// `[] -> [AssertionError]`, or where x = 1 `[StopAsyncIteration]`
  case loadAssertionError

  // MARK: Patterns
  /// `[v] -> [v, bool]`: whether a sequence pattern (x = 0) or a mapping pattern (x = 1) may match v.
  case matchType
  /// `[v] -> [v, len(v)]`
  case getLength
  /// `[mapping, keys] -> [mapping, keys, values]`: a tuple, or None if a key is missing.
  case matchKeys
  /// `[v, class, names] -> [attributes]`: of the class's first a `__match_args__` and of the names; None if v is no
  /// instance or an attribute is missing.
  case matchClass

  // MARK: Modules and the prompt
  /// `[] -> [module]`, name a (dotted); b = 1: the top package of a dotted name, 0: the module itself.
  case importName
  /// `[module] -> [module, v]`, name a
  case importFrom
  /// `[module] -> []`: all public names into the globals.
  case importStar
  /// `[v] -> []`: what the interactive prompt does with an expression's value.
  case printExpr
}

/// Binary operators, in the order of `BinaryOperator` in the syntax tree.
public enum BinaryOperation: UInt8, Sendable, CaseIterable {
  case add, subtract, multiply, matrixMultiply, trueDivide, modulo, power, leftShift, rightShift, or, xor, and,
    floorDivide
}

public enum UnaryOperation: UInt8, Sendable { case invert, positive, negative }

public enum Comparison: UInt8, Sendable { case equal, notEqual, less, lessEqual, greater, greaterEqual }

/// One instruction: 8 bytes, trivial.
public struct Instruction: Equatable, Sendable {
  public var op: Opcode
  public var x: UInt8
  public var b: UInt16
  public var a: Int32

  public init(_ op: Opcode, _ a: Int = 0, b: Int = 0, x: UInt8 = 0) {
    self.op = op
    self.x = x
    self.b = UInt16(b)
    self.a = Int32(a)
  }
}
