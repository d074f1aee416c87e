import Bytecode

/// Something a task did that another task, or a person who watches, can observe.
///
/// The machine emits events in observed runs only. Recorder, verifier, timeline and detectors all live on this one
/// stream; a new primitive emits `operate` and needs no change in them.
public struct Event: Sendable, Equatable {
  /// The task that did it, numbered in order of start; the main thread is 0.
  public var task: Int
  /// How many switch points the whole run had passed.
  public var point: Int
  /// Virtual nanoseconds since the run began.
  public var clock: Int
  /// The line of the program at which it happened: the innermost frame that is the program's own.
  public var place: Place
  public var action: Action

  public init(task: Int, point: Int, clock: Int, place: Place, action: Action) {
    self.task = task
    self.point = point
    self.clock = clock
    self.place = place
    self.action = action
  }

  public enum Action: Sendable, Equatable {
    /// This task started task `task`, which is called `name`.
    case start(task: Int, name: String)
    /// This task runs for the first time.
    case begin
    /// This task has ended; `exception` is the last line of its traceback if it died of one.
    case end(exception: String?)
    case read(Location, value: String)
    /// `old` is nil where there was nothing before.
    case write(Location, value: String, old: String?)
    case delete(Location, old: String?)
    case operate(Operation)
    /// Text to stdout (1) or stderr (2).
    case output(String, stream: Int)
    /// The task sleeps until the clock shows `until` (virtual nanoseconds).
    case sleep(until: Int)
    /// A primitive that is made of others (semaphore, event, barrier, queue) has done something; the operations that it
    /// is made of are events of their own.
    case note(Note)
    /// An exception was raised (not re-raised) in the program; the last line of its traceback.
    case raised(String)
  }
}

/// A line of the program, as an event or a report names it.
public struct Place: Sendable, Equatable, Hashable {
  public var file: String
  /// The qualified name of the function, `<module>` at module level.
  public var function: String
  public var position: CodePosition

  public init(file: String, function: String, position: CodePosition) {
    self.file = file
    self.function = function
    self.position = position
  }
}

/// A variable, attribute, element or cell that tasks may share.
public struct Location: Sendable, Equatable, Hashable {
  public enum Kind: UInt8, Sendable { case global, attribute, element, cell, contents }
  public var kind: Kind
  /// Which object it belongs to: a number that is the same in every run of the same schedule.
  public var object: Int
  /// What tells it apart inside the object: a name or the repr of a key; empty for `contents`, the order and number
  /// of a container's elements.
  public var key: String
  /// How a person would write it: `balance`, `account.balance`, `accounts['a']`, `queue`.
  public var label: String

  public init(kind: Kind, object: Int, key: String, label: String) {
    self.kind = kind
    self.object = object
    self.key = key
    self.label = label
  }
}

/// What a primitive of the library that is written in Python says it has done, with its own words and numbers.
public struct Note: Sendable, Equatable {
  public var object: Int
  /// `Semaphore`, `Event`, `Barrier`, `Queue`, `Condition`.
  public var type: String
  public var label: String
  /// `acquire`, `release`, `set`, `put`…; `make` and the name of an operation: the primitive was made, and that
  /// operation waits on condition `other`; `make` alone, of a condition: its lock is `other`.
  public var verb: String
  /// A semaphore's value after it, a queue's length after it, whether an event is set…
  public var value: Int?
  public var other: Int?

  public init(object: Int, type: String, label: String, verb: String, value: Int? = nil, other: Int? = nil) {
    self.object = object
    self.type = type
    self.label = label
    self.verb = verb
    self.value = value
    self.other = other
  }
}

/// An operation on a primitive: lock, condition, thread…
public struct Operation: Sendable, Equatable {
  public enum Effect: Sendable, Equatable {
    /// Done at once (or at last, after having blocked).
    case proceeds
    /// The task must wait; `holders` are the tasks that it waits for, where that is known.
    case blocks(holders: [Int])
    /// A timeout has ended the wait.
    case timesOut
    /// The operation answered no without waiting (`acquire(blocking=False)`).
    case refuses
    /// It raised.
    case fails(String)
  }
  /// The primitive: a number that is the same in every run of the same schedule.
  public var object: Int
  /// `Lock`, `RLock`, `Condition`, `Thread`…
  public var type: String
  /// How a person would name it: `lock`, `account.lock`, `Thread-1 (deposit)`.
  public var label: String
  /// `acquire`, `release`, `wait`, `notify`, `join`…
  public var verb: String
  public var effect: Effect
  /// Tasks that this made ready (or notified), in order.
  public var wakes: [Int]

  public init(object: Int, type: String, label: String, verb: String, effect: Effect, wakes: [Int] = []) {
    self.object = object
    self.type = type
    self.label = label
    self.verb = verb
    self.effect = effect
    self.wakes = wakes
  }
}
