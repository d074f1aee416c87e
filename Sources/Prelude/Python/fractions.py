# `fractions`: exact quotients of integers, in lowest terms.

import math
import numbers
import operator

__all__ = ["Fraction"]


def _digits(text, at):
    # The end of a run of digits, single underscores between them.
    start = at
    while at < len(text) and (text[at].isdigit() or
                              text[at] == "_" and at > start and text[at - 1] != "_" and
                              at + 1 < len(text) and text[at + 1].isdigit()):
        at += 1
    return at


def _parsed(text):
    # (numerator, denominator), or None if it is no fraction: sign, digits, and either "/digits" or decimals, exponent.
    s = text.strip()
    at = 0
    sign = 1
    if s[:1] in ("+", "-") and s:
        sign = -1 if s[0] == "-" else 1
        at = 1
    end = _digits(s, at)
    whole = s[at:end].replace("_", "")
    at = end
    if whole and s[at:at + 1] == "/":
        end = _digits(s, at + 1)
        if end == at + 1 or end != len(s):
            return None
        return sign * int(whole), int(s[at + 1:end].replace("_", ""))
    decimals = ""
    if s[at:at + 1] == ".":
        end = _digits(s, at + 1)
        decimals = s[at + 1:end].replace("_", "")
        at = end
    if not whole and not decimals:
        return None
    exponent = 0
    if s[at:at + 1] in ("e", "E") and at < len(s):
        first = at + 1
        negative = s[first:first + 1] == "-"
        if s[first:first + 1] in ("+", "-") and first < len(s):
            first += 1
        end = _digits(s, first)
        if end == first:
            return None
        exponent = int(s[first:end].replace("_", ""))
        if negative:
            exponent = -exponent
        at = end
    if at != len(s):
        return None
    numerator = int(whole or "0") * 10 ** len(decimals) + int(decimals or "0")
    denominator = 10 ** len(decimals)
    if exponent >= 0:
        numerator *= 10 ** exponent
    else:
        denominator *= 10 ** -exponent
    return sign * numerator, denominator


class Fraction(numbers.Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = object.__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                return self._set(numerator, 1)
            if isinstance(numerator, numbers.Rational):
                return self._set(numerator.numerator, numerator.denominator)
            if isinstance(numerator, float) or hasattr(numerator, "as_integer_ratio"):
                return self._set(*numerator.as_integer_ratio())
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            parts = _parsed(numerator)
            if parts is None:
                raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
            numerator, denominator = parts
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        elif not (type(numerator) is int is type(denominator)):
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        if _normalize:
            g = math.gcd(numerator, denominator)
            if denominator < 0:
                g = -g
            numerator //= g
            denominator //= g
        return self._set(numerator, denominator)

    def _set(self, numerator, denominator):
        self._numerator = numerator
        self._denominator = denominator
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        # The best approximation is a convergent of the continued fraction, or lies next to one.
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1, _normalize=False)
        return Fraction(p0 + k * p1, q0 + k * q1, _normalize=False)

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    # --- Arithmetic: `exact` of two fractions, else the operator of floats ---

    def _operate(self, other, exact, inexact, reflected):
        if isinstance(other, (int, Fraction)):
            pair = (Fraction(other), self) if reflected else (self, other)
            return exact(*pair)
        if isinstance(other, float):
            return inexact(other, float(self)) if reflected else inexact(float(self), other)
        if reflected and isinstance(other, numbers.Rational):
            return exact(Fraction(other), self)
        return NotImplemented

    def __add__(a, b):
        return a._operate(b, _add, operator.add, False)

    def __radd__(b, a):
        return b._operate(a, _add, operator.add, True)

    def __sub__(a, b):
        return a._operate(b, _sub, operator.sub, False)

    def __rsub__(b, a):
        return b._operate(a, _sub, operator.sub, True)

    def __mul__(a, b):
        return a._operate(b, _mul, operator.mul, False)

    def __rmul__(b, a):
        return b._operate(a, _mul, operator.mul, True)

    def __truediv__(a, b):
        return a._operate(b, _div, operator.truediv, False)

    def __rtruediv__(b, a):
        return b._operate(a, _div, operator.truediv, True)

    def __floordiv__(a, b):
        return a._operate(b, _floordiv, operator.floordiv, False)

    def __rfloordiv__(b, a):
        return b._operate(a, _floordiv, operator.floordiv, True)

    def __mod__(a, b):
        return a._operate(b, _mod, operator.mod, False)

    def __rmod__(b, a):
        return b._operate(a, _mod, operator.mod, True)

    def __divmod__(a, b):
        return a._operate(b, _divmod_of, divmod, False)

    def __rdivmod__(b, a):
        return b._operate(a, _divmod_of, divmod, True)

    def __pow__(a, b):
        if not isinstance(b, numbers.Rational):
            return float(a) ** b
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction(a._numerator ** power, a._denominator ** power, _normalize=False)
        if a._numerator == 0:
            raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
        if a._numerator > 0:
            return Fraction(a._denominator ** -power, a._numerator ** -power, _normalize=False)
        return Fraction((-a._denominator) ** -power, (-a._numerator) ** -power, _normalize=False)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** float(b)

    def __pos__(a):
        return Fraction(a._numerator, a._denominator, _normalize=False)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator, _normalize=False)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator, _normalize=False)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __trunc__(a):
        return int(a)

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __float__(a):
        return a._numerator / a._denominator

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, remainder = divmod(self._numerator, self._denominator)
            if remainder * 2 < self._denominator:
                return floor
            if remainder * 2 > self._denominator:
                return floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        # That of an equal int or float.
        modulus = (1 << 61) - 1
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * inverse)
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(a, b):
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == Fraction(b)
        return NotImplemented

    def _compare(self, other, relation):
        if isinstance(other, numbers.Rational):
            return relation(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return relation(0.0, other)
            return relation(self, Fraction(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _add(a, b):
    return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)


def _sub(a, b):
    return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)


def _mul(a, b):
    return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)


def _div(a, b):
    return Fraction(a.numerator * b.denominator, a.denominator * b.numerator)


def _floordiv(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _mod(a, b):
    return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), a.denominator * b.denominator)


def _divmod_of(a, b):
    quotient, remainder = divmod(a.numerator * b.denominator, a.denominator * b.numerator)
    return quotient, Fraction(remainder, a.denominator * b.denominator)
