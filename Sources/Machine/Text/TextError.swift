/// What a pure function on text or numbers refuses: the Python exception's class and its message, in CPython's words.
///
/// The machine's builtins turn it into an exception object; nothing here knows of the heap.
struct TextError: Error, Equatable {
  /// The Python exception class that the machine raises.
  enum Kind: String, Sendable {
    case valueError = "ValueError"
    case typeError = "TypeError"
    case keyError = "KeyError"
    case indexError = "IndexError"
    case overflowError = "OverflowError"
    case memoryError = "MemoryError"
    case zeroDivisionError = "ZeroDivisionError"
    case lookupError = "LookupError"
    case unicodeEncodeError = "UnicodeEncodeError"
    case unicodeDecodeError = "UnicodeDecodeError"
  }

  /// What a UnicodeError knows beside its message.
  struct Unicode: Equatable {
    enum Object: Equatable {
      case text(Text)
      case bytes([UInt8])
    }
    let encoding: String
    let object: Object
    let range: Range<Int>
    let reason: String
  }

  let kind: Kind
  let message: String
  private(set) var unicode: Unicode?

  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  init(_ kind: Kind, _ message: String, _ unicode: Unicode) {
    self.init(kind, message)
    self.unicode = unicode
  }

  static func value(_ message: String) -> TextError { TextError(.valueError, message) }
  static func type(_ message: String) -> TextError { TextError(.typeError, message) }
  static func overflow(_ message: String) -> TextError { TextError(.overflowError, message) }
}
