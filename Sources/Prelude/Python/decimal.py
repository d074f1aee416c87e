# `decimal`: decimal floating point. A number is a sign, an integer and an exponent; operations are exact, and rounded
# once to the context's precision.

import math as _math
import numbers as _numbers
from collections import namedtuple
from contextvars import ContextVar

__all__ = ["Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext",
           "DecimalException", "Clamped", "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal",
           "Overflow", "Underflow", "FloatOperation", "DivisionImpossible", "InvalidContext", "ConversionSyntax",
           "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR",
           "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext", "getcontext", "localcontext", "MAX_PREC",
           "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS", "HAVE_CONTEXTVAR"]

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")

ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_EVEN = "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN"
ROUND_CEILING, ROUND_FLOOR, ROUND_UP = "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP"
ROUND_HALF_DOWN, ROUND_05UP = "ROUND_HALF_DOWN", "ROUND_05UP"
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP)
HAVE_THREADS = HAVE_CONTEXTVAR = True
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1


# --- Conditions ---

class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal,
            Underflow)


# --- Contexts ---

class Context:
    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        default = DefaultContext
        self.prec = (28 if default is None else default.prec) if prec is None else prec
        self.rounding = (ROUND_HALF_EVEN if default is None else default.rounding) if rounding is None else rounding
        self.Emin = (-999999 if default is None else default.Emin) if Emin is None else Emin
        self.Emax = (999999 if default is None else default.Emax) if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        self.flags = _table(flags)
        if traps is None:
            traps = [] if default is None else [s for s in _SIGNALS if default.traps[s]]
        self.traps = _table(traps)

    def __setattr__(self, name, value):
        if name == "prec":
            if not isinstance(value, int):
                raise TypeError("argument must be an integer")
            if not 1 <= value <= MAX_PREC:
                raise ValueError("valid range for prec is [1, MAX_PREC]")
        elif name == "rounding" and value not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
        object.__setattr__(self, name, value)

    def __repr__(self):
        flags = ", ".join([s.__name__ for s in _SIGNALS if self.flags[s]])
        traps = ", ".join([s.__name__ for s in _SIGNALS if self.traps[s]])
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])")

    def copy(self):
        other = Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp)
        other.flags = _Signals(self.flags)
        other.traps = _Signals(self.traps)
        return other

    __copy__ = copy

    def clear_flags(self):
        for s in _SIGNALS:
            self.flags[s] = False

    def clear_traps(self):
        for s in _SIGNALS:
            self.traps[s] = False

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def _signal(self, condition, result, *args):
        # A condition is noted; where its signal is trapped, it is raised as the signal.
        signal = condition
        if signal not in self.flags:
            signal = DivisionByZero if issubclass(condition, DivisionByZero) else InvalidOperation
        self.flags[signal] = True
        if self.traps[signal]:
            raise signal([condition])
        return result

    def create_decimal(self, num="0"):
        return Decimal(num)._rounded(self)

    def create_decimal_from_float(self, f):
        return Decimal.from_float(f)._rounded(self)

    def __getattr__(self, name):
        # `context.sqrt(x)` is `x.sqrt(context=context)`.
        operation = _OPERATIONS.get(name)
        if operation is not None:
            return lambda a, b: operation(_operand(a), _operand(b), self)
        if name in _OPERATORS:
            return lambda *args: _in(self, _OPERATORS[name], args)
        if name in ("to_sci_string", "to_integral"):
            name = "__str__" if name == "to_sci_string" else "to_integral_value"
            return lambda x: getattr(_operand(x), name)()
        method = getattr(Decimal, name, None)
        if method is None or name[:1] == "_":
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")

        def call(x, *args):
            try:
                return getattr(_operand(x), name)(*args, context=self)
            except TypeError:
                return getattr(_operand(x), name)(*args)
        return call


class _Signals(dict):
    def __repr__(self):
        return "{" + ", ".join([f"{signal!r}:{self[signal]}" for signal in _SHOWN]) + "}"

    def copy(self):
        return dict(self)


_SHOWN = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)


def _table(signals):
    if isinstance(signals, dict):
        return _Signals({s: bool(signals.get(s, False)) for s in _SIGNALS})
    return _Signals({s: s in (signals or ()) for s in _SIGNALS})


DefaultContext = None
DefaultContext = Context(traps=[DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])

_current = ContextVar("decimal_context")


def getcontext():
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        _current.set(context)
    return context


def setcontext(context):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    _current.set(context.copy() if context in (DefaultContext, BasicContext, ExtendedContext) else context)


class _ContextManager:
    def __init__(self, new):
        self.new = new.copy()

    def __enter__(self):
        self.saved = getcontext()
        setcontext(self.new)
        return self.new

    def __exit__(self, t, v, tb):
        setcontext(self.saved)


def localcontext(ctx=None, **kwargs):
    manager = _ContextManager(getcontext() if ctx is None else ctx)
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(manager.new, name, _table(value) if name in ("flags", "traps") else value)
    return manager


# --- Numbers ---

def _parse(text):
    # Sign, digits as int, exponent or one of "F", "n", "N"; None if it is no number.
    s = text.strip().replace("_", "")
    sign = 0
    if s[:1] and s[0] in "+-":
        sign = 1 if s[0] == "-" else 0
        s = s[1:]
    low = s.lower()
    if low in ("inf", "infinity"):
        return sign, 0, "F"
    for name, kind in (("snan", "N"), ("nan", "n")):
        if low.startswith(name):
            digits = s[len(name):]
            if digits and not digits.isdigit():
                return None
            return sign, int(digits or "0"), kind
    mantissa, e, exponent = low.partition("e")
    if e:
        body = exponent[1:] if exponent[:1] and exponent[0] in "+-" else exponent
        if not body.isdigit():
            return None
    whole, point, decimals = mantissa.partition(".")
    digits = whole + decimals
    if not digits.isdigit():
        return None
    return sign, int(digits), int(exponent or "0") - len(decimals)


class Decimal:
    __slots__ = ("_sign", "_int", "_exp")

    def __new__(cls, value="0", context=None):
        if isinstance(value, Decimal):
            return _make(value._sign, value._int, value._exp, cls)
        if isinstance(value, int):
            return _make(1 if value < 0 else 0, abs(value), 0, cls)
        if isinstance(value, str):
            parts = _parse(value)
            if parts is None:
                return (context or getcontext())._signal(ConversionSyntax, _make(0, 0, "n", cls))
            return _make(*parts, cls)
        if isinstance(value, float):
            (context or getcontext())._signal(FloatOperation, None)
            return cls.from_float(value)
        if isinstance(value, (tuple, list)):
            if len(value) != 3:
                raise ValueError("argument must be a sequence of length 3")
            sign, digits, exponent = value
            if sign not in (0, 1):
                raise ValueError("sign must be an integer with the value 0 or 1")
            number = 0
            for d in digits:
                if not isinstance(d, int) or not 0 <= d <= 9:
                    raise ValueError("coefficient must be a tuple of digits")
                number = number * 10 + d
            return _make(sign, 0 if exponent == "F" else number, exponent, cls)
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if _math.isinf(f) or _math.isnan(f):
            return cls(repr(f))
        sign = 1 if _math.copysign(1.0, f) < 0 else 0
        n, d = abs(f).as_integer_ratio()
        k = d.bit_length() - 1
        return _make(sign, n * 5 ** k, -k, cls)

    # --- Kinds ---

    def is_nan(self):
        return self._exp in ("n", "N")

    def is_qnan(self):
        return self._exp == "n"

    def is_snan(self):
        return self._exp == "N"

    def is_infinite(self):
        return self._exp == "F"

    def is_finite(self):
        return type(self._exp) is int

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return type(self._exp) is int and self._int == 0

    def is_normal(self, context=None):
        return self.is_finite() and self._int != 0 and self.adjusted() >= (context or getcontext()).Emin

    def is_subnormal(self, context=None):
        return self.is_finite() and self._int != 0 and self.adjusted() < (context or getcontext()).Emin

    def is_canonical(self):
        return True

    def canonical(self):
        return self

    def adjusted(self):
        return self._exp + len(str(self._int)) - 1 if type(self._exp) is int else 0

    def as_tuple(self):
        digits = () if self._exp == "F" else tuple([int(d) for d in str(self._int)])
        if self._exp == "F":
            digits = (0,)
        elif self.is_nan() and not self._int:
            digits = ()
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if not self.is_finite():
            if self.is_nan():
                raise ValueError("cannot convert NaN to integer ratio")
            raise OverflowError("cannot convert Infinity to integer ratio")
        if not self._int:
            return 0, 1
        n, d = self._int, 1
        if self._exp >= 0:
            n *= 10 ** self._exp
        else:
            d = 10 ** -self._exp
            g = _math.gcd(n, d)
            n //= g
            d //= g
        return (-n if self._sign else n), d

    # --- Text ---

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return self._text(False)

    def to_eng_string(self, context=None):
        return self._text(True)

    def _text(self, engineering):
        sign = "-" if self._sign else ""
        if self._exp == "F":
            return sign + "Infinity"
        if self.is_nan():
            name = "NaN" if self._exp == "n" else "sNaN"
            return sign + name + (str(self._int) if self._int else "")
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif digits == "0":
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            whole, part = "0", "." + "0" * -point + digits
        elif point >= len(digits):
            whole, part = digits + "0" * (point - len(digits)), ""
        else:
            whole, part = digits[:point], "." + digits[point:]
        exponent = ""
        if left != point:
            exponent = ("E" if getcontext().capitals else "e") + f"{left - point:+d}"
        return sign + whole + part + exponent

    def __format__(self, spec, context=None):
        fill, align, sign, zero, width, comma, precision, kind = _parse_spec(spec)
        context = context or getcontext()
        if not self.is_finite():
            body = str(self.copy_abs()) + ("%" if kind == "%" else "")
            return _padded("-" if self._sign else sign if sign in "+ " and sign else "", body, fill if not zero else
                           " ", align or ">", width)
        value = self
        if not kind:
            kind = "g"
        if kind == "%":
            value = _make(value._sign, value._int, value._exp + 2)
        rounding = context.rounding
        if precision is not None:
            if kind in "eE":
                value = value._to_digits(precision + 1, rounding)
            elif kind in "fF%":
                value = value._rescaled(-precision, rounding)
            elif value._int and len(str(value._int)) > precision:
                value = value._to_digits(max(precision, 1), rounding)
        if not value._int and value._exp > 0 and kind in "fF%":
            value = value._rescaled(0, rounding)
        digits = str(value._int)
        left = value._exp + len(digits)
        if kind in "eE":
            point = 1 - precision if not value._int and precision is not None else 1
        elif kind in "fF%":
            point = left
        else:
            point = left if value._exp <= 0 and left > -6 else 1
        if point < 0:
            whole, part = "0", "0" * -point + digits
        elif point > len(digits):
            whole, part = digits + "0" * (point - len(digits)), ""
        else:
            whole, part = digits[:point] or "0", digits[point:]
        exponent = left - point
        if comma:
            whole = f"{int(whole):{comma}}"
        body = whole + ("." + part if part else "")
        if exponent or kind in "eE":
            body += ("E" if kind in "EG" or kind == "g" and spec[-1:] != "g" else "e") + f"{exponent:+d}"
        if kind == "%":
            body += "%"
        shown_sign = "-" if value._sign else sign if sign in ("+", " ") else ""
        if zero:
            return shown_sign + "0" * max(0, width - len(body) - len(shown_sign)) + body
        return _padded(shown_sign, body, fill, align or ">", width)

    # --- Rounding ---

    def _increment(self, kept, rest, limit, rounding):
        # Whether the digits that are dropped (rest / limit of a unit) round `kept` up.
        if not rest:
            return 0
        if rounding == ROUND_DOWN:
            return 0
        if rounding == ROUND_UP:
            return 1
        if rounding == ROUND_CEILING:
            return 0 if self._sign else 1
        if rounding == ROUND_FLOOR:
            return 1 if self._sign else 0
        if rounding == ROUND_05UP:
            return 1 if kept % 10 in (0, 5) else 0
        if 2 * rest != limit:
            return 1 if 2 * rest > limit else 0
        if rounding == ROUND_HALF_UP:
            return 1
        return 0 if rounding == ROUND_HALF_DOWN else kept & 1

    def _rescaled(self, exponent, rounding):
        if self._exp >= exponent:
            return _make(self._sign, self._int * 10 ** (self._exp - exponent), exponent)
        limit = 10 ** (exponent - self._exp)
        kept, rest = divmod(self._int, limit)
        return _make(self._sign, kept + self._increment(kept, rest, limit, rounding), exponent)

    def _to_digits(self, n, rounding):
        if not self._int:
            return _make(self._sign, 0, self.adjusted() + 1 - n)
        result = self._rescaled(self.adjusted() + 1 - n, rounding)
        if result.adjusted() != self.adjusted():
            result = result._rescaled(result.adjusted() + 1 - n, rounding)
        return result

    def _rounded(self, context):
        # The value as the context can hold it; notes what that cost.
        if type(self._exp) is not int:
            return self
        tiny, top = context.Etiny(), context.Etop()
        if not self._int:
            exponent = min(max(self._exp, tiny), context.Emax if not context.clamp else top)
            if exponent != self._exp:
                context._signal(Clamped, None)
                return _make(self._sign, 0, exponent)
            return self
        length = len(str(self._int))
        least = length + self._exp - context.prec
        if least > top:
            return self._overflow(context)
        subnormal = least < tiny
        if subnormal:
            least = tiny
        result = self
        if self._exp < least:
            limit = 10 ** (least - self._exp)
            kept, rest = divmod(self._int, limit)
            kept += self._increment(kept, rest, limit, context.rounding)
            if len(str(kept)) > context.prec:
                kept //= 10
                least += 1
            if least > top:
                return self._overflow(context)
            result = _make(self._sign, kept, least)
            if rest and subnormal:
                context._signal(Underflow, None)
            if subnormal:
                context._signal(Subnormal, None)
            if rest:
                context._signal(Inexact, None)
            context._signal(Rounded, None)
            if not kept:
                context._signal(Clamped, None)
        elif subnormal:
            context._signal(Subnormal, None)
        if context.clamp and result._exp > top:
            context._signal(Clamped, None)
            return _make(result._sign, result._int * 10 ** (result._exp - top), top)
        return result

    def _overflow(self, context):
        result = _make(self._sign, 0, "F")
        if context.rounding in (ROUND_DOWN, ROUND_05UP) or context.rounding == (
                ROUND_CEILING if self._sign else ROUND_FLOOR):
            result = _make(self._sign, 10 ** context.prec - 1, context.Etop())
        context._signal(Overflow, None)
        context._signal(Inexact, None)
        context._signal(Rounded, None)
        return result

    def _nan(self, other, context):
        # The NaN that an operation with a NaN gives; None if there is none.
        for x in (self, other):
            if x is not None and x._exp == "N":
                return context._signal(InvalidOperation, _make(x._sign, x._int, "n"))
        for x in (self, other):
            if x is not None and x._exp == "n":
                return x
        return None

    def quantize(self, exp, rounding=None, context=None):
        context = context or getcontext()
        exp = _operand(exp)
        nan = self._nan(exp, context)
        if nan is not None:
            return nan
        if self._exp == "F" or exp._exp == "F":
            if self._exp == exp._exp:
                return self
            return context._signal(InvalidOperation, _NAN)
        if not context.Etiny() <= exp._exp <= context.Emax:
            return context._signal(InvalidOperation, _NAN)
        result = self._rescaled(exp._exp, rounding or context.rounding)
        if result.adjusted() > context.Emax or len(str(result._int)) > context.prec:
            return context._signal(InvalidOperation, _NAN)
        if result._exp > self._exp:
            if result != self:
                context._signal(Inexact, None)
            context._signal(Rounded, None)
        return result

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        if type(self._exp) is not int:
            return self._nan(None, context) or self
        return self if self._exp >= 0 else self._rescaled(0, rounding or context.rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        result = self.to_integral_value(rounding, context)
        if type(self._exp) is int and self._exp < 0:
            if result != self:
                context._signal(Inexact, None)
            context._signal(Rounded, None)
        return result

    def normalize(self, context=None):
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        value = self._rounded(context)
        if type(value._exp) is not int:
            return value
        if not value._int:
            return _make(value._sign, 0, 0)
        number, exponent = value._int, value._exp
        while number % 10 == 0 and exponent < context.Emax:
            number //= 10
            exponent += 1
        return _make(value._sign, number, exponent)

    def __round__(self, n=None):
        if n is not None:
            return self.quantize(_make(0, 1, -n))
        if self._exp == "F":
            raise OverflowError("cannot round an infinity")
        if self.is_nan():
            raise ValueError("cannot round a NaN")
        return int(self._rescaled(0, ROUND_HALF_EVEN))

    def _whole(self, rounding):
        if self._exp == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self.is_nan():
            raise ValueError("cannot convert NaN to integer")
        value = self._rescaled(0, rounding)
        return -value._int if value._sign else value._int

    def __int__(self):
        return self._whole(ROUND_DOWN)

    __trunc__ = __int__

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def __float__(self):
        if self._exp == "N":
            raise ValueError("cannot convert signaling NaN to float")
        return float(("-nan" if self._sign else "nan") if self._exp == "n" else str(self))

    def __bool__(self):
        return type(self._exp) is not int or self._int != 0

    def __hash__(self):
        if self._exp == "N":
            raise TypeError("Cannot hash a signaling NaN value")
        if self._exp == "n":
            return object.__hash__(self)
        if self._exp == "F":
            return -314159 if self._sign else 314159
        modulus = (1 << 61) - 1
        power = pow(10, self._exp, modulus) if self._exp >= 0 else pow(pow(10, -1, modulus), -self._exp, modulus)
        value = self._int * power % modulus
        value = -value if self._sign else value
        return -2 if value == -1 else value

    # --- Comparison ---

    def _order(self, other):
        # -1, 0 or 1; infinities count, NaNs must not come here.
        a, b = self._key(), other._key()
        if a is None or b is None:
            return (a is None) * (-1 if self._sign else 1) - (b is None) * (-1 if other._sign else 1) \
                if not (a is None and b is None and self._sign == other._sign) else 0
        exponent = min(a[1], b[1])
        x, y = a[0] * 10 ** (a[1] - exponent), b[0] * 10 ** (b[1] - exponent)
        return (x > y) - (x < y)

    def _key(self):
        if self._exp == "F":
            return None
        return (-self._int if self._sign else self._int), self._exp

    def _relation(self, other, test, is_equality=False):
        if isinstance(other, float):
            # An order between the two is worth a signal, equality a flag.
            context = getcontext()
            if is_equality:
                context.flags[FloatOperation] = True
            else:
                context._signal(FloatOperation, None)
            other = Decimal.from_float(other)
        elif isinstance(other, complex) and is_equality and not other.imag:
            other = Decimal.from_float(other.real)
        elif not isinstance(other, (Decimal, int)) and hasattr(other, "numerator") and \
                hasattr(other, "denominator") and not self.is_nan():
            # A fraction is as large as its numerator, where the number is multiplied.
            return test(Decimal(self * other.denominator)._order(Decimal(other.numerator)))
        other = _converted(other)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            if is_equality:
                if self._exp == "N" or other._exp == "N":
                    getcontext()._signal(InvalidOperation, None)
                return False
            getcontext()._signal(InvalidOperation, None)
            return False
        return test(self._order(other))

    def __eq__(self, other):
        return self._relation(other, lambda c: c == 0, True)

    def __lt__(self, other):
        return self._relation(other, lambda c: c < 0)

    def __le__(self, other):
        return self._relation(other, lambda c: c <= 0)

    def __gt__(self, other):
        return self._relation(other, lambda c: c > 0)

    def __ge__(self, other):
        return self._relation(other, lambda c: c >= 0)

    def compare(self, other, context=None):
        other = _operand(other)
        nan = self._nan(other, context or getcontext())
        return nan if nan is not None else Decimal(self._order(other))

    def compare_signal(self, other, context=None):
        other = _operand(other)
        context = context or getcontext()
        if self.is_nan() or other.is_nan():
            return context._signal(InvalidOperation, _NAN)
        return Decimal(self._order(other))

    def compare_total(self, other, context=None):
        # An order of all numbers: signs, then NaNs last, then values, then exponents.
        a, b = self._total(), _operand(other)._total()
        return Decimal((a > b) - (a < b))

    def _total(self):
        side = -1 if self._sign else 1
        if self.is_nan():
            return side, side * (3 if self._exp == "n" else 2), side * self._int, 0
        if self._exp == "F":
            return side, side, 0, 0
        from fractions import Fraction
        value = Fraction(self._int) * Fraction(10) ** self._exp
        return side, 0, side * value, side * self._exp

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(_operand(other).copy_abs())

    def _extreme(self, other, context, is_larger, by_size):
        other = _operand(other)
        context = context or getcontext()
        if self.is_nan() or other.is_nan():
            if "N" not in (self._exp, other._exp) and not (self.is_nan() and other.is_nan()):
                return (other if self.is_nan() else self)._rounded(context)
            return self._nan(other, context)
        a, b = (self.copy_abs(), other.copy_abs()) if by_size else (self, other)
        order = a._order(b) or int(self.compare_total(other))
        return (self if (order >= 0) == is_larger or order == 0 else other)._rounded(context)

    def max(self, other, context=None):
        return self._extreme(other, context, True, False)

    def min(self, other, context=None):
        return self._extreme(other, context, False, False)

    def max_mag(self, other, context=None):
        return self._extreme(other, context, True, True)

    def min_mag(self, other, context=None):
        return self._extreme(other, context, False, True)

    # --- Neighbours and digits ---

    def next_plus(self, context=None):
        return self._next(context or getcontext(), 1)

    def next_minus(self, context=None):
        return self._next(context or getcontext(), -1)

    def _next(self, context, side):
        if self.is_nan():
            return self._nan(None, context)
        largest = 10 ** context.prec - 1
        if self._exp == "F":
            if (self._sign == 0) == (side > 0):
                return self
            return _make(self._sign, largest, context.Etop())
        quiet = context.copy()
        quiet.clear_traps()
        quiet.rounding = ROUND_CEILING if side > 0 else ROUND_FLOOR
        moved = self._rounded(quiet)
        if moved._order(self) != 0:
            return moved
        return _add(self, _make(0 if side > 0 else 1, 1, context.Etiny() - 1), quiet)

    def next_toward(self, other, context=None):
        context = context or getcontext()
        other = _operand(other)
        if self.is_nan() or other.is_nan():
            return self._nan(other, context)
        order = self._order(other)
        if order == 0:
            return self.copy_sign(other)
        return self._next(context, 1 if order < 0 else -1)

    def _moved(self, other, context, turns):
        other = _operand(other)
        nan = self._nan(other, context)
        if nan is not None:
            return nan
        if other._exp != 0 or not -context.prec <= int(other) <= context.prec:
            return context._signal(InvalidOperation, _NAN)
        if self._exp == "F":
            return self
        places = int(other)
        digits = str(self._int)[-context.prec:].rjust(context.prec, "0")
        if turns:
            digits = digits[places:] + digits[:places]
        elif places < 0:
            digits = digits[:places]
        else:
            digits = (digits + "0" * places)[-context.prec:]
        return _make(self._sign, int(digits or "0"), self._exp)

    def shift(self, other, context=None):
        return self._moved(other, context or getcontext(), False)

    def rotate(self, other, context=None):
        return self._moved(other, context or getcontext(), True)

    def _is_logical(self):
        return self._sign == 0 and self._exp == 0 and not set(str(self._int)) - {"0", "1"}

    def _logical(self, other, context, function):
        context = context or getcontext()
        other = _operand(other)
        if not self._is_logical() or not other._is_logical():
            return context._signal(InvalidOperation, _NAN)
        value = function(int(str(self._int), 2), int(str(other._int), 2)) & (1 << context.prec) - 1
        return Decimal(int(f"{value:b}"))

    def logical_and(self, other, context=None):
        return self._logical(other, context, lambda a, b: a & b)

    def logical_or(self, other, context=None):
        return self._logical(other, context, lambda a, b: a | b)

    def logical_xor(self, other, context=None):
        return self._logical(other, context, lambda a, b: a ^ b)

    def logical_invert(self, context=None):
        return self._logical(self, context, lambda a, b: ~a)

    def same_quantum(self, other, context=None):
        return self._exp == _operand(other)._exp

    # --- Arithmetic ---

    def _operate(self, other, name, reflected=False):
        other = _converted(other)
        if other is NotImplemented:
            return other
        a, b = (other, self) if reflected else (self, other)
        return _OPERATIONS[name](a, b, getcontext())

    def __add__(self, other):
        return self._operate(other, "add")

    __radd__ = __add__

    def __sub__(self, other):
        return self._operate(other, "subtract")

    def __rsub__(self, other):
        return self._operate(other, "subtract", True)

    def __mul__(self, other):
        return self._operate(other, "multiply")

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self._operate(other, "divide")

    def __rtruediv__(self, other):
        return self._operate(other, "divide", True)

    def __floordiv__(self, other):
        return self._operate(other, "divide_int")

    def __rfloordiv__(self, other):
        return self._operate(other, "divide_int", True)

    def __mod__(self, other):
        return self._operate(other, "remainder")

    def __rmod__(self, other):
        return self._operate(other, "remainder", True)

    def __divmod__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else (self // other, self % other)

    def __rdivmod__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else (other // self, other % self)

    def __pow__(self, other, modulo=None):
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        return self._operate(other, "power")

    def __rpow__(self, other):
        return self._operate(other, "power", True)

    def __neg__(self):
        if self.is_nan():
            return self._nan(None, getcontext())
        sign = self._sign if not self._int and type(self._exp) is int else 1 - self._sign
        if not self._int and type(self._exp) is int:
            sign = 0
        return _make(sign, self._int, self._exp)._rounded(getcontext())

    def __pos__(self):
        if self.is_nan():
            return self._nan(None, getcontext())
        sign = 0 if not self._int and type(self._exp) is int else self._sign
        return _make(sign, self._int, self._exp)._rounded(getcontext())

    def __abs__(self):
        if self.is_nan():
            return self._nan(None, getcontext())
        return _make(0, self._int, self._exp)._rounded(getcontext())

    def copy_abs(self):
        return _make(0, self._int, self._exp)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp)

    def copy_sign(self, other, context=None):
        return _make(_operand(other)._sign, self._int, self._exp)

    def fma(self, other, third, context=None):
        context = context or getcontext()
        exact = Context(prec=MAX_PREC, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
        return _add(_multiply(self, _operand(other), exact), _operand(third), context)

    def scaleb(self, other, context=None):
        return _make(self._sign, self._int, self._exp + int(other))._rounded(context or getcontext())

    def remainder_near(self, other, context=None):
        context = context or getcontext()
        other = _operand(other)
        n, d = self.as_integer_ratio(), other.as_integer_ratio()
        quotient = _make(0, 0, 0)
        from fractions import Fraction
        rest = Fraction(*n) - round(Fraction(*n) / Fraction(*d)) * Fraction(*d)
        exponent = min(self._exp, other._exp)
        value = int(rest * Fraction(10) ** -exponent)
        return _make(1 if value < 0 else 0, abs(value), exponent)._rounded(context)

    # --- Functions: with more digits than wanted, until they say how to round ---

    def sqrt(self, context=None):
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self._exp == "F" and not self._sign:
            return self
        if type(self._exp) is int and not self._int:
            return _make(self._sign, 0, self._exp // 2)._rounded(context)
        if self._sign:
            return context._signal(InvalidOperation, _NAN)
        ideal = self._exp // 2
        prec = context.prec + 1
        number, exponent = self._int, self._exp
        if exponent & 1:
            number *= 10
            exponent -= 1
        shift = prec - (len(str(number)) + 1) // 2
        exact = True
        if shift >= 0:
            number *= 100 ** shift
        else:
            number, rest = divmod(number, 100 ** -shift)
            exact = not rest
        root = _math.isqrt(number)
        exact = exact and root * root == number
        exponent = exponent // 2 - shift
        if exact:
            while exponent < ideal and root % 10 == 0:
                root //= 10
                exponent += 1
        elif root % 5 == 0:
            root += 1
        return _make(0, root, exponent)._rounded(_half_even(context))

    def exp(self, context=None):
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if self._exp == "F":
            return _make(0, 0, 0) if self._sign else self
        if not self._int:
            return _make(0, 1, 0)
        extra = 3
        while True:
            digits = context.prec + extra
            value = _exp_digits(self, digits)
            if _decides(value, context.prec):
                return value._rounded(_half_even(context))
            extra += 3

    def ln(self, context=None):
        return self._logarithm(context, None)

    def log10(self, context=None):
        context = context or getcontext()
        if type(self._exp) is int and self._int and not self._sign:
            digits = str(self._int)
            if digits[0] == "1" and not digits[1:].strip("0"):
                return Decimal(self.adjusted())._rounded(context)
        return self._logarithm(context, 10)

    def _logarithm(self, context, base):
        context = context or getcontext()
        nan = self._nan(None, context)
        if nan is not None:
            return nan
        if type(self._exp) is int and not self._int:
            return _make(1, 0, "F")
        if self._sign:
            return context._signal(InvalidOperation, _NAN)
        if self._exp == "F":
            return self
        if self == 1:
            return _make(0, 0, 0)
        extra = 5
        while True:
            digits = context.prec + extra
            value = _ln_digits(self, digits)
            if base is not None:
                value = _divide(value, _ln_digits(Decimal(base), digits), _wide(digits))
            if _decides(value, context.prec):
                return value._rounded(_half_even(context))
            extra += 5

    def logb(self, context=None):
        return Decimal(self.adjusted())

    def number_class(self, context=None):
        if self.is_nan():
            return "sNaN" if self._exp == "N" else "NaN"
        kind = "Infinity" if self._exp == "F" else "Zero" if not self._int else \
            "Subnormal" if self.is_subnormal(context) else "Normal"
        return ("-" if self._sign else "+") + kind

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def radix(self):
        return Decimal(10)

    def __complex__(self):
        return complex(float(self))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return type(self), (str(self),)


def _make(sign, number, exponent, cls=Decimal):
    self = object.__new__(cls)
    self._sign = sign
    self._int = number
    self._exp = exponent
    return self


_NAN = _make(0, 0, "n")


def _operand(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


def _converted(other, in_equality=False):
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return Decimal(other)
    if isinstance(other, float) and in_equality is not None and in_equality:
        return Decimal.from_float(other)
    return NotImplemented


def _half_even(context):
    other = context.copy()
    other.rounding = ROUND_HALF_EVEN
    other.flags = context.flags
    return other


def _wide(digits):
    return Context(prec=digits, rounding=ROUND_HALF_EVEN, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])


def _add(a, b, context):
    nan = a._nan(b, context)
    if nan is not None:
        return nan
    if a._exp == "F" or b._exp == "F":
        if a._exp == b._exp and a._sign != b._sign:
            return context._signal(InvalidOperation, _NAN)
        return a if a._exp == "F" else b
    exponent = min(a._exp, b._exp)
    # What lies far below the precision only tells on which side of the other number the sum is.
    if a._int and b._int:
        low, high = (a, b) if a.adjusted() < b.adjusted() else (b, a)
        floor = min(high._exp, high.adjusted() - context.prec - 2)
        if low.adjusted() < floor - 1:
            low = _make(low._sign, 1, floor - 1)
            a, b = high, low
            exponent = min(a._exp, b._exp)
    x = (-a._int if a._sign else a._int) * 10 ** (a._exp - exponent)
    y = (-b._int if b._sign else b._int) * 10 ** (b._exp - exponent)
    total = x + y
    sign = 1 if total < 0 else 0
    if not total and (a._sign and b._sign or a._sign != b._sign and context.rounding == ROUND_FLOOR):
        sign = 1
    return _make(sign, abs(total), exponent)._rounded(context)


def _subtract(a, b, context):
    return _add(a, b if b.is_nan() else b.copy_negate(), context)


def _multiply(a, b, context):
    nan = a._nan(b, context)
    if nan is not None:
        return nan
    sign = a._sign ^ b._sign
    if a._exp == "F" or b._exp == "F":
        if not a or not b:
            return context._signal(InvalidOperation, _NAN)
        return _make(sign, 0, "F")
    return _make(sign, a._int * b._int, a._exp + b._exp)._rounded(context)


def _divide(a, b, context):
    nan = a._nan(b, context)
    if nan is not None:
        return nan
    sign = a._sign ^ b._sign
    if a._exp == "F":
        return context._signal(InvalidOperation, _NAN) if b._exp == "F" else _make(sign, 0, "F")
    if b._exp == "F":
        context._signal(Clamped, None)
        return _make(sign, 0, context.Etiny())
    if not b._int:
        if not a._int:
            return context._signal(DivisionUndefined, _NAN)
        return context._signal(DivisionByZero, _make(sign, 0, "F"))
    if not a._int:
        return _make(sign, 0, a._exp - b._exp)._rounded(context)
    shift = len(str(b._int)) - len(str(a._int)) + context.prec + 1
    exponent = a._exp - b._exp - shift
    if shift >= 0:
        quotient, rest = divmod(a._int * 10 ** shift, b._int)
    else:
        quotient, rest = divmod(a._int, b._int * 10 ** -shift)
    if rest:
        # Not exact: a last digit that rounds the right way.
        if quotient % 5 == 0:
            quotient += 1
    else:
        ideal = a._exp - b._exp
        while exponent < ideal and quotient % 10 == 0:
            quotient //= 10
            exponent += 1
    return _make(sign, quotient, exponent)._rounded(context)


def _integral_parts(a, b, context):
    exponent = min(a._exp, b._exp)
    x, y = a._int * 10 ** (a._exp - exponent), b._int * 10 ** (b._exp - exponent)
    quotient, rest = divmod(x, y)
    return quotient, rest, exponent


def _divide_int(a, b, context):
    nan = a._nan(b, context)
    if nan is not None:
        return nan
    sign = a._sign ^ b._sign
    if a._exp == "F":
        return context._signal(InvalidOperation, _NAN) if b._exp == "F" else _make(sign, 0, "F")
    if b._exp == "F":
        return _make(sign, 0, 0)
    if not b._int:
        if not a._int:
            return context._signal(DivisionUndefined, _NAN)
        return context._signal(DivisionByZero, _make(sign, 0, "F"))
    quotient, rest, exponent = _integral_parts(a, b, context)
    if len(str(quotient)) > context.prec:
        return context._signal(DivisionImpossible, _NAN)
    return _make(sign, quotient, 0)


def _remainder(a, b, context):
    nan = a._nan(b, context)
    if nan is not None:
        return nan
    if a._exp == "F":
        return context._signal(InvalidOperation, _NAN)
    if b._exp == "F":
        return a._rounded(context)
    if not b._int:
        if not a._int:
            return context._signal(DivisionUndefined, _NAN)
        return context._signal(InvalidOperation, _NAN)
    quotient, rest, exponent = _integral_parts(a, b, context)
    if len(str(quotient)) > context.prec:
        return context._signal(DivisionImpossible, _NAN)
    return _make(a._sign, rest, exponent)._rounded(context)


def _power(a, b, context):
    nan = a._nan(b, context)
    if nan is not None:
        return nan
    if not b:
        return context._signal(InvalidOperation, _NAN) if not a else _make(0, 1, 0)
    is_whole = b._exp == "F" or b == b.to_integral_value()
    if a._sign and a and not is_whole:
        return context._signal(InvalidOperation, _NAN)
    sign = 1 if a._sign and b._exp != "F" and is_whole and int(b) % 2 else 0
    if not a:
        return _make(sign, 0, "F") if b._sign else _make(sign, 0, 0)
    if a._exp == "F":
        return _make(sign, 0, 0) if b._sign else _make(sign, 0, "F")
    if b._exp == "F":
        size = a.copy_abs()._order(_make(0, 1, 0))
        if size == 0:
            return _make(0, 10 ** (context.prec - 1), 1 - context.prec)
        return _make(0, 0, "F") if (size > 0) != bool(b._sign) else _make(0, 0, 0)
    if is_whole and abs(int(b)) * len(str(a._int)) < 50000:
        n = int(b)
        if n > 0:
            return _make(sign, a._int ** n, a._exp * n)._rounded(context)
        return _divide(_make(0, 1, 0), _make(sign, a._int ** -n, a._exp * -n), context)
    extra = 6
    while True:
        digits = context.prec + extra + len(str(abs(b.adjusted())))
        value = _exp_digits(_multiply(b, _ln_digits(a.copy_abs(), digits), _wide(digits)), digits - 2)
        if _decides(value, context.prec) or extra > 60:
            return _make(sign, value._int, value._exp)._rounded(context)
        extra += 6


def _exp_digits(x, digits):
    # e**x: the argument is halved until it is small, the series summed, the result squared as often.
    work = digits + 10 + max(x.adjusted(), 0) + 5
    scale = 10 ** work
    n, d = x.as_integer_ratio()
    value = n * scale // d
    halvings = max(0, (abs(value) // scale).bit_length()) + 8
    value >>= halvings
    term = total = scale
    i = 1
    while term:
        term = term * value // (scale * i)
        if term == -1:
            break
        total += term
        i += 1
    exponent = -work
    for _ in range(halvings):
        total = total * total
        exponent *= 2
        cut = len(str(total)) - work
        if cut > 0:
            total //= 10 ** cut
            exponent += cut
    return _make(0, total, exponent)._to_digits(digits, ROUND_HALF_EVEN)


def _ln_digits(x, digits):
    # Newton's method on e**y = x, from a float; each round doubles the digits that are right.
    adjusted = x.adjusted()
    mantissa = _make(0, x._int, x._exp - adjusted)
    y = Decimal.from_float(_math.log(float(mantissa)) + adjusted * _math.log(10.0))
    right = 14
    work = digits + 10
    while True:
        wide = _wide(min(work, right * 2 + 10))
        e = _exp_digits(y, wide.prec + 5)
        # y += 2 (x - e) / (x + e)
        step = _divide(_multiply(Decimal(2), _subtract(x, e, _wide(work + 20)), wide), _add(x, e, wide), wide)
        y = _add(y, step, _wide(work))
        if right >= work:
            break
        right *= 2
    return y


def _decides(value, prec):
    # Whether the digits after the precision say how to round, though the last ones are uncertain.
    digits = str(value._int)
    rest = digits[prec:-2]
    return bool(rest) and rest.strip("0") not in ("",) and rest.strip("9") != "" and \
        not (rest[0] == "5" and not rest[1:].strip("0")) and not (rest[0] == "4" and not rest[1:].strip("9"))


_OPERATIONS = {"add": _add, "subtract": _subtract, "multiply": _multiply, "divide": _divide,
               "divide_int": _divide_int, "remainder": _remainder, "power": _power}
_OPERATORS = {"abs": Decimal.__abs__, "minus": Decimal.__neg__, "plus": Decimal.__pos__,
              "divmod": Decimal.__divmod__, "copy_decimal": Decimal}


def _in(context, function, args):
    with localcontext(context) as inner:
        inner.flags = context.flags
        return function(*[_operand(one) for one in args])


# --- Format specifications ---

def _parse_spec(spec):
    fill, align, at = " ", "", 0
    if len(spec) > 1 and spec[1] in "<>=^":
        fill, align, at = spec[0], spec[1], 2
    elif spec[:1] and spec[0] in "<>=^":
        align, at = spec[0], 1
    sign = ""
    if spec[at:at + 1] and spec[at] in "+- ":
        sign = spec[at]
        at += 1
    zero = spec[at:at + 1] == "0"
    if zero:
        at += 1
    start = at
    while spec[at:at + 1].isdigit():
        at += 1
    width = int(spec[start:at] or "0")
    comma = ""
    if spec[at:at + 1] and spec[at] in ",_":
        comma = spec[at]
        at += 1
    precision = None
    if spec[at:at + 1] == ".":
        start = at + 1
        at = start
        while spec[at:at + 1].isdigit():
            at += 1
        if at == start:
            raise ValueError("invalid format string")
        precision = int(spec[start:at])
    kind = spec[at:]
    if len(kind) > 1 or kind and kind not in "eEfFgGn%":
        raise ValueError("invalid format string")
    if align and zero:
        zero = False
        if align == "=":
            fill = "0"
    return fill, align, sign, zero, width, comma, precision, "g" if kind == "n" else kind


def _padded(sign, body, fill, align, width):
    missing = width - len(sign) - len(body)
    if missing <= 0:
        return sign + body
    if align == "<":
        return sign + body + fill * missing
    if align == "^":
        left = missing // 2
        return fill * left + sign + body + fill * (missing - left)
    if align == "=":
        return sign + fill * missing + body
    return fill * missing + sign + body


_numbers.Number.register(Decimal)


_name_native(Decimal, "decimal.Decimal")
