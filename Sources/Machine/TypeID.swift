/// The types the machine is born with. A case's raw value is its type object's handle.
enum TypeID: Handle, CaseIterable {
  case object = 1
  case type, int, bool, float, str, bytes, list, tuple, dict, set, frozenset, noneType, ellipsis, notImplementedType
  case function, builtinFunction, method, module, cell, generator, traceback, range, slice
  case listIterator, tupleIterator, strIterator, strASCIIIterator, bytesIterator, rangeIterator
  case dictKeyIterator, dictValueIterator
  case dictItemIterator, setIterator, listReverseIterator, sequenceIterator
  case dictKeys, dictValues, dictItems, property, staticmethod, classmethod, superType, code
  case map, filter, zip, enumerate, reversed, callableIterator
  case coroutine, asyncGenerator, coroutineWrapper, asyncGeneratorASend, asyncGeneratorAThrow, anextAwaitable, frame
  case lock, rlock, conditionQueue, task, textIO, randomState, deque
  case memberDescriptor, methodDescriptor, wrapperDescriptor, methodWrapper, getsetDescriptor, classMethodDescriptor
  case complex, bytearray, bytearrayIterator, weakCell
  case process, pipe, semaphore
  // Exceptions, in an order in which bases come first.
  case baseException, exception, systemExit, keyboardInterrupt, generatorExit
  case stopIteration, stopAsyncIteration, arithmeticError, floatingPointError, overflowError, zeroDivisionError
  case assertionError, attributeError, bufferError, eofError, importError, moduleNotFoundError, lookupError
  case indexError, keyError, memoryError, nameError, unboundLocalError, osError, blockingIOError, childProcessError
  case connectionError, brokenPipeError, fileExistsError, fileNotFoundError, interruptedError, permissionError
  case timeoutError, referenceError, runtimeError, notImplementedError, recursionError, syntaxError
  case indentationError, tabError, systemError, typeError, valueError, unicodeError, unicodeDecodeError
  case unicodeEncodeError, unicodeTranslateError
  case warning, deprecationWarning, runtimeWarning, userWarning, syntaxWarning, futureWarning
  case resourceWarning, pendingDeprecationWarning, importWarning, unicodeWarning, bytesWarning
  case isADirectoryError, notADirectoryError, processLookupError, connectionRefusedError, connectionResetError
  case connectionAbortedError

  static let firstException = TypeID.baseException

  @inline(__always) var handle: Handle { rawValue }
  var value: Value { .ref(rawValue) }

  /// Python's name of the type.
  var name: String { Self.names[Int(rawValue) - 1] }

  /// In the order of the cases: asking a case for its name is slow, and each machine needs all of them.
  private static let names = words(
    """
    object type int bool float str bytes list tuple dict set frozenset NoneType ellipsis NotImplementedType function
    builtin_function_or_method method module cell generator traceback range slice list_iterator tuple_iterator
    str_iterator str_ascii_iterator bytes_iterator range_iterator dict_keyiterator dict_valueiterator
    dict_itemiterator set_iterator list_reverseiterator iterator dict_keys dict_values dict_items property
    staticmethod classmethod super code map filter zip enumerate reversed callable_iterator coroutine
    async_generator coroutine_wrapper async_generator_asend async_generator_athrow anext_awaitable frame lock RLock
    _waiters _task TextIOWrapper _random deque member_descriptor method_descriptor wrapper_descriptor method-wrapper
    getset_descriptor classmethod_descriptor complex bytearray bytearray_iterator _weak_cell Process Pipe Semaphore
    BaseException Exception SystemExit KeyboardInterrupt GeneratorExit StopIteration StopAsyncIteration
    ArithmeticError FloatingPointError OverflowError ZeroDivisionError AssertionError AttributeError BufferError
    EOFError ImportError ModuleNotFoundError LookupError IndexError KeyError MemoryError NameError UnboundLocalError
    OSError BlockingIOError ChildProcessError ConnectionError BrokenPipeError FileExistsError FileNotFoundError
    InterruptedError PermissionError TimeoutError ReferenceError RuntimeError NotImplementedError RecursionError
    SyntaxError IndentationError TabError SystemError TypeError ValueError UnicodeError UnicodeDecodeError
    UnicodeEncodeError UnicodeTranslateError Warning DeprecationWarning RuntimeWarning UserWarning SyntaxWarning
    FutureWarning ResourceWarning PendingDeprecationWarning ImportWarning UnicodeWarning BytesWarning
    IsADirectoryError NotADirectoryError ProcessLookupError ConnectionRefusedError ConnectionResetError
    ConnectionAbortedError
    """)

  var module: String {
    switch self {
    case .lock, .rlock: "_thread"
    case .textIO: "_io"
    case .deque: "collections"
    default: "builtins"
    }
  }

  /// Whether its name is a builtin.
  var isPublic: Bool {
    if rawValue >= Self.firstException.rawValue { return true }
    switch self {
    case .object, .type, .int, .bool, .float, .str, .bytes, .list, .tuple, .dict, .set, .frozenset, .range, .slice,
      .property, .staticmethod, .classmethod, .superType, .map, .filter, .zip, .enumerate, .reversed, .complex,
      .bytearray:
      return true
    default: return false
    }
  }

  var base: TypeID {
    switch self {
    case .bool: .int
    case .baseException: .object
    case .exception, .systemExit, .keyboardInterrupt, .generatorExit: .baseException
    case .floatingPointError, .overflowError, .zeroDivisionError: .arithmeticError
    case .moduleNotFoundError: .importError
    case .indexError, .keyError: .lookupError
    case .unboundLocalError: .nameError
    case .blockingIOError, .childProcessError, .connectionError, .fileExistsError, .fileNotFoundError,
      .interruptedError, .permissionError, .timeoutError:
      .osError
    case .brokenPipeError, .connectionRefusedError, .connectionResetError, .connectionAbortedError: .connectionError
    case .isADirectoryError, .notADirectoryError, .processLookupError: .osError
    case .notImplementedError, .recursionError: .runtimeError
    case .indentationError: .syntaxError
    case .tabError: .indentationError
    case .unicodeError: .valueError
    case .unicodeDecodeError, .unicodeEncodeError, .unicodeTranslateError: .unicodeError
    case .deprecationWarning, .runtimeWarning, .userWarning, .syntaxWarning, .futureWarning, .resourceWarning,
      .pendingDeprecationWarning, .importWarning, .unicodeWarning, .bytesWarning:
      .warning
    default: rawValue > Self.baseException.rawValue ? .exception : .object
    }
  }

  /// The kind of the type's instances.
  var layout: Kind {
    switch self {
    case .type: .type
    case .list, .deque: .list
    case .tuple: .tuple
    case .dict: .dict
    case .set: .set
    case .frozenset: .frozenSet
    case .function: .function
    case .builtinFunction: .builtin
    case .method: .boundMethod
    case .module: .module
    case .generator, .map, .filter, .zip, .enumerate, .reversed, .callableIterator, .coroutine, .asyncGenerator,
      .coroutineWrapper, .asyncGeneratorASend, .asyncGeneratorAThrow, .anextAwaitable:
      .generator
    case .range: .range
    case .slice: .slice
    case .property: .property
    case .staticmethod: .staticMethod
    case .classmethod: .classMethod
    case .memberDescriptor: .member
    case .complex: .complex
    case .bytearray: .byteArray
    case .lock: .lock
    case .rlock: .rlock
    case .weakCell: .weak
    case .object: .instance
    default: rawValue >= Self.firstException.rawValue ? .exception : .object
    }
  }

  /// Whether a class statement may name it as a base.
  var isInheritable: Bool {
    switch self {
    case .object, .type, .list, .dict, .set, .deque, .tuple, .frozenset, .property, .staticmethod, .classmethod,
      .complex, .bytearray, .map, .filter, .zip, .enumerate, .reversed:
      true
    default: isBoxed || rawValue >= Self.firstException.rawValue
    }
  }

  /// Whether its instances have a `__dict__`.
  var hasDict: Bool {
    switch self {
    case .type, .function, .module: true
    default: rawValue >= Self.firstException.rawValue
    }
  }

  /// Whether its values are no objects of the heap, so that an instance of a subclass has to hold one (`Boxes.swift`).
  var isBoxed: Bool {
    switch self {
    case .int, .float, .str, .bytes: true
    default: false
    }
  }

  /// Whether its `__new__` alone gives an instance its value.
  var isImmutable: Bool { isBoxed || self == .tuple || self == .frozenset }

  /// Whether its instances are laid out otherwise than its base's, so that a class cannot also have another layout.
  var isSolid: Bool {
    switch self {
    case .object: true
    case .bool: false
    case .baseException, .stopIteration, .systemExit, .importError, .osError, .syntaxError, .nameError,
      .attributeError, .unicodeDecodeError, .unicodeEncodeError, .unicodeTranslateError:
      true
    default: rawValue < Self.firstException.rawValue
    }
  }
}

/// The slots of a type object.
enum TypeSlot {
  static let name = 0
  static let qualname = 1
  static let module = 2
  static let bases = 3
  static let mro = 4
  static let dict = 5
  /// Kind of the instances, an int.
  static let layout = 6
  static let rootShape = 7
  /// `TypeFlags`.
  static let flags = 8
  /// `__base__`: the base whose layout it takes over.
  static let base = 9
  /// The type, of its MRO, that its instances' layout comes from.
  static let solid = 10
  /// Whether its instances have a `__dict__`.
  static let hasDict = 11
  static let count = 12
}

/// What a type's MRO defines in Python code, computed when the class is made or changed.
struct TypeFlags: OptionSet {
  let rawValue: Int
  static let getattribute = TypeFlags(rawValue: 1)
  static let getattr = TypeFlags(rawValue: 2)
  static let setattr = TypeFlags(rawValue: 4)
  static let delattr = TypeFlags(rawValue: 8)
  static let eq = TypeFlags(rawValue: 16)
  static let hash = TypeFlags(rawValue: 32)
  static let new = TypeFlags(rawValue: 64)
  static let bool = TypeFlags(rawValue: 128)
  static let unhashable = TypeFlags(rawValue: 256)
  static let repr = TypeFlags(rawValue: 512)
  static let str = TypeFlags(rawValue: 1024)
  static let iter = TypeFlags(rawValue: 2048)
  static let getitem = TypeFlags(rawValue: 4096)
  static let user = TypeFlags(rawValue: 8192)
  static let setitem = TypeFlags(rawValue: 16384)
  static let contains = TypeFlags(rawValue: 32768)
  static let len = TypeFlags(rawValue: 65536)
  /// Its instances hold a value of a native type: see `Boxes.swift`.
  static let boxed = TypeFlags(rawValue: 1 << 17)
  /// A subclass of a native type that defines operators, or comparisons by order.
  static let operators = TypeFlags(rawValue: 1 << 18)
  static let order = TypeFlags(rawValue: 1 << 19)
  /// A subclass of a type whose `__new__` alone makes the value: int, tuple …
  static let immutable = TypeFlags(rawValue: 1 << 20)
  /// Its instances have only the attributes that `__slots__` names.
  static let noDict = TypeFlags(rawValue: 1 << 21)
  /// It has abstract methods of its own or inherited, so that it cannot be instantiated.
  static let abstract = TypeFlags(rawValue: 1 << 22)
  /// It has `__del__`.
  static let del = TypeFlags(rawValue: 1 << 23)
}

/// The parts of a property after its getter, setter and deleter.
enum PropertySlot {
  static let doc = 3
  static let name = 4
  static let isGettersDoc = 5
}

enum FunctionSlot {
  static let code = 0
  static let defaults = 1
  static let kwDefaults = 2
  static let closure = 3
  static let name = 4
  static let qualname = 5
  static let doc = 6
  static let annotations = 7
  static let count = 8
}

enum ExceptionSlot {
  static let args = 0
  static let traceback = 1
  static let context = 2
  static let cause = 3
  /// `__suppress_context__`
  static let suppress = 4
  static let count = 5
}

enum GeneratorSlot {
  static let function = 0
  /// 0 not begun, 1 suspended, 2 running, 3 finished.
  static let state = 1
  static let code = 2
  static let pc = 3
  /// The exception that was being handled in it.
  static let handled = 4
  /// What its caller was handling while it runs.
  static let outer = 5
  static let name = 6
  /// Of an asynchronous generator: 1 something awaits its next value, 2 it has been closed.
  static let flags = 7
  /// `__name__`; `name` is `__qualname__`.
  static let shortName = 8
  /// From here on: the frame's slots and operands.
  static let frame = 9
}

enum IteratorSlot {
  /// What is iterated; None once exhausted.
  static let source = 0
  static let position = 1
  /// The size that must not change (dict, set), or the stop (range).
  static let size = 2
  static let step = 3
  static let count = 4
}
