// The cases are Python's names.
// swift-format-ignore: AlwaysUseLowerCamelCase
/// Names the machine itself looks up: interned first, so that a case's raw value is its entry in `Immutables`.
enum Name: UInt32, CaseIterable {
  case __init__, __new__, __call__, __repr__, __str__, __format__, __eq__, __ne__, __lt__, __le__, __gt__, __ge__
  case __hash__, __bool__, __len__, __getitem__, __setitem__, __delitem__, __contains__, __iter__, __next__
  case __reversed__, __enter__, __exit__, __getattr__, __getattribute__, __setattr__, __delattr__
  case __get__, __set__, __delete__, __set_name__, __init_subclass__, __class_getitem__, __missing__
  case __add__, __sub__, __mul__, __matmul__, __truediv__, __mod__, __pow__, __lshift__, __rshift__, __or__
  case __xor__, __and__, __floordiv__
  case __radd__, __rsub__, __rmul__, __rmatmul__, __rtruediv__, __rmod__, __rpow__, __rlshift__, __rrshift__
  case __ror__, __rxor__, __rand__, __rfloordiv__
  case __iadd__, __isub__, __imul__, __imatmul__, __itruediv__, __imod__, __ipow__, __ilshift__, __irshift__
  case __ior__, __ixor__, __iand__, __ifloordiv__
  case __neg__, __pos__, __invert__, __abs__, __round__, __int__, __float__, __index__, __divmod__, __rdivmod__
  case __trunc__, __floor__, __ceil__, __complex__, __bytes__, __length_hint__, __del__, __dir__
  case __name__, __qualname__, __module__, __doc__, __dict__, __class__, __bases__, __mro__, __base__
  case __annotations__, __defaults__, __kwdefaults__, __code__, __closure__, __globals__, __self__, __func__
  case __wrapped__, __slots__, __subclasses__, __file__, __builtins__, __all__, __spec__, __path__
  case __cause__, __context__, __suppress_context__, __traceback__, __notes__, args, with_traceback, add_note
  case value, code, send, close, start, stop, step, fget, fset, fdel, name, obj
  case __main__, __import__, __build_class__, __instancecheck__, __subclasscheck__, __debug__, __classcell__
  case gi_frame, gi_running, gi_code, end, sep, file, flush, key, reverse, builtins, threading, real, imag
  case numerator, denominator, mro, __abstractmethods__, __objclass__, box, write, _task, _name, _coro, _exception
  case __await__, __aiter__, __anext__, __aenter__, __aexit__, __match_args__, __abc_tpflags__, _is_coroutine
  case exceptions, BaseExceptionGroup, __loader__, attributes, __package__, __cached__
  case _current_task, _context, _error, _must_cancel, _fut_waiter, _state

  /// `box` is the slot of a native value in an instance, `attributes` that of its `__dict__`: no names that a program
  /// can write.
  var text: String {
    self == .box ? "\u{0}" : self == .attributes ? "\u{0}dict" : Self.names[Int(rawValue)]
  }

  /// In the order of the cases: asking a case for its name is slow, and each machine needs all of them.
  private static let names = words(
    """
    __init__ __new__ __call__ __repr__ __str__ __format__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__
    __bool__ __len__ __getitem__ __setitem__ __delitem__ __contains__ __iter__ __next__ __reversed__ __enter__
    __exit__ __getattr__ __getattribute__ __setattr__ __delattr__ __get__ __set__ __delete__ __set_name__
    __init_subclass__ __class_getitem__ __missing__ __add__ __sub__ __mul__ __matmul__ __truediv__ __mod__ __pow__
    __lshift__ __rshift__ __or__ __xor__ __and__ __floordiv__ __radd__ __rsub__ __rmul__ __rmatmul__ __rtruediv__
    __rmod__ __rpow__ __rlshift__ __rrshift__ __ror__ __rxor__ __rand__ __rfloordiv__ __iadd__ __isub__ __imul__
    __imatmul__ __itruediv__ __imod__ __ipow__ __ilshift__ __irshift__ __ior__ __ixor__ __iand__ __ifloordiv__
    __neg__ __pos__ __invert__ __abs__ __round__ __int__ __float__ __index__ __divmod__ __rdivmod__ __trunc__
    __floor__ __ceil__ __complex__ __bytes__ __length_hint__ __del__ __dir__ __name__ __qualname__ __module__
    __doc__ __dict__ __class__ __bases__ __mro__ __base__ __annotations__ __defaults__ __kwdefaults__ __code__
    __closure__ __globals__ __self__ __func__ __wrapped__ __slots__ __subclasses__ __file__ __builtins__ __all__
    __spec__ __path__ __cause__ __context__ __suppress_context__ __traceback__ __notes__ args with_traceback
    add_note value code send close start stop step fget fset fdel name obj __main__ __import__ __build_class__
    __instancecheck__ __subclasscheck__ __debug__ __classcell__ gi_frame gi_running gi_code end sep file flush key
    reverse builtins threading real imag numerator denominator mro __abstractmethods__ __objclass__ box write _task
    _name _coro _exception __await__ __aiter__ __anext__ __aenter__ __aexit__ __match_args__ __abc_tpflags__
    _is_coroutine exceptions
    BaseExceptionGroup __loader__ attributes __package__ __cached__
    _current_task _context _error _must_cancel _fut_waiter _state
    """)
}

extension Value {
  @inline(__always) static func name(_ name: Name) -> Value { .str(name.rawValue) }
}

/// The words of a text.
func words(_ text: StaticString) -> [String] {
  let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  return bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { String(decoding: $0, as: UTF8.self) }
}
