import Bytecode

// Looking into a machine without changing it: variables, what a task waits for. And what a prompt needs to go on after
// a statement that did not end.

extension Machine {
  /// A variable, as a person who looks at a stopped program wants to see it.
  public struct Variable: Sendable, Equatable {
    public var name: String
    /// A short repr that needs no Python code.
    public var value: String
    /// A module, function or class: what a program defines rather than computes.
    public var isDefinition: Bool
  }

  /// The variables of `__main__` in order of their first assignment, without dunders.
  public var globals: [Variable] {
    guard mainModule != 0 else { return [] }
    return ownAttributes(mainModule).compactMap { variable(string($0.name), $0.value) }
  }

  /// The local variables of a frame of `frames(ofTask:)`, parameters first; none of module level.
  public func locals(of frame: FrameInfo, task: Int) -> [Variable] {
    if frame.code.name == "<module>" { return [] }
    return frame.code.slotNames.enumerated().compactMap { k, name in
      guard name.first != "." else { return nil }
      var value = tasks[task].stack[frame.base + k]
      if case .ref(let cell) = value, heap.kind(cell) == .cell { value = heap[cell, 0] }
      return variable(name, value)
    }
  }

  private func variable(_ name: String, _ value: Value) -> Variable? {
    if value.isUnbound || name.hasPrefix("__") { return nil }
    var isDefinition = false
    if case .ref(let h) = value {
      isDefinition = [.module, .function, .builtin, .type].contains(heap.kind(h))
      if heap.kind(h) == .lock || heap.kind(h) == .rlock {
        let state = lockOwner(h).map { "held by \(self.name(ofTask: $0))" } ?? "free"
        return Variable(name: name, value: "<\(primitiveName(h)), \(state)>", isDefinition: false)
      }
    }
    return Variable(name: name, value: shortRepr(value), isDefinition: isDefinition)
  }

  /// The names of an object's attributes, for completion: of the global `name`, and on along `path`.
  public func attributeNames(ofGlobal name: String, path: [String] = []) -> [String] {
    var value = global(name)
    for attribute in path {
      guard case .ref(let h) = value, [.instance, .module, .type].contains(heap.kind(h)) else { return [] }
      guard let key = heap.immutables.lookup(Text(attribute)) else { return [] }
      value = ownAttribute(h, key)
    }
    return value.isUnbound ? [] : directory(value)
  }

  private func global(_ name: String) -> Value {
    for module in [mainModule, builtinsModule] where module != 0 {
      for (known, value) in ownAttributes(module) where text(known)?.string == name { return value }
    }
    return .unbound
  }

  /// The names of the builtins, sorted.
  public var builtinNames: [String] {
    ownAttributes(builtinsModule).map { string($0.name) }.sorted()
  }

  // MARK: Waiting

  /// What a task that cannot go on waits for.
  public struct Waiting: Sendable, Equatable {
    /// `acquire`, `wait`, `join`, `sleep`.
    public var verb: String
    /// `Lock`, `Condition`, `Thread`.
    public var type: String
    /// How a person would name it.
    public var label: String
    /// The tasks that would have to act first, where that is known.
    public var holders: [Int]
    /// When the wait ends by itself, in virtual nanoseconds.
    public var deadline: Int?
  }

  /// What a task waits for; nil if it can go on or has ended.
  public func waiting(ofTask task: Int) -> Waiting? {
    guard case .waits(let timeout, let holder) = readiness(task), let (row, arguments) = pendingOperation(task) else {
      return nil
    }
    let holders = holder.map { [$0] } ?? []
    let until = timeout == nil ? nil : deadline(task)
    let name = builtins[row].name == "_sleep" ? "sleep" : builtins[row].name
    guard name != "sleep", arguments.count > 0, case .ref(let h) = arguments[0] else {
      return Waiting(verb: name, type: "", label: "", holders: holders, deadline: until)
    }
    let label = heap.kind(h) == .task ? string(heap[h, TaskSlot.name]) : objectLabel(h)
    let verb = heap.kind(h) == .condition && phase(task) == 2 ? "reacquire" : Machine.verb(name)
    return Waiting(verb: verb, type: primitiveName(h), label: label, holders: holders, deadline: until)
  }

  /// Whether a task ended because of an exception that nobody caught.
  public func hasDied(_ task: Int) -> Bool {
    !heap[tasks[task].object, TaskSlot.exception].isNone
  }

  // MARK: The prompt

  /// Forgets why the run was stopped, so that it can go on.
  public mutating func clearLimit() { limitMessage = nil }

  /// Gives up what the main task is doing: its frames are gone, what it holds it keeps. For a prompt whose statement
  /// was interrupted or can never end.
  public mutating func abandonMain() {
    guard taskCount > 0, !tasks[0].isFinished else { return }
    let object = tasks[0].object
    tasks[0].sp = 0
    tasks[0].handled = .none
    tasks[0].deadline = -1
    tasks[0].isFinished = true
    heap.store(object, TaskSlot.phase, .int(0))
    heap.store(object, TaskSlot.isFinished, .bool(true))
  }

  /// Forgets the exit status of the statement before.
  public mutating func clearExitStatus() { exitStatus = nil }
}
