# `cmath`: functions of complex numbers. What C's standard says of infinities and NaNs is kept where a formula would
# lose it.

import math
from math import e, inf, nan, pi, tau

infj = complex(0.0, inf)
nanj = complex(0.0, nan)
_LARGE = 8.98846567431158e+307 / 2
_LOG_LARGE = math.log(_LARGE)


def _complex(x):
    if type(x) is complex:
        return x
    if isinstance(x, str):
        raise TypeError(f"must be real number, not {type(x).__name__}")
    try:
        if hasattr(type(x), "__complex__") or hasattr(type(x), "__float__") or hasattr(type(x), "__index__"):
            return complex(x)
    except OverflowError:
        raise OverflowError("int too large to convert to float") from None
    raise TypeError(f"must be real number, not {type(x).__name__}")


def isfinite(z, /):
    z = _complex(z)
    return math.isfinite(z.real) and math.isfinite(z.imag)


def isinf(z, /):
    z = _complex(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isnan(z, /):
    z = _complex(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = _complex(a), _complex(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    distance = abs(a - b)
    return distance <= rel_tol * abs(b) or distance <= rel_tol * abs(a) or distance <= abs_tol


def phase(z, /):
    z = _complex(z)
    return math.atan2(z.imag, z.real)


def polar(z, /):
    z = _complex(z)
    return abs(z), math.atan2(z.imag, z.real)


def rect(r, phi, /):
    for value in (r, phi):
        if not isinstance(value, (int, float)) and not hasattr(type(value), "__float__"):
            raise TypeError(f"must be real number, not {type(value).__name__}")
    r, phi = float(r), float(phi)
    if not math.isfinite(phi):
        if math.isinf(phi) and r != 0.0 and not math.isnan(r):
            raise ValueError("math domain error")
        if r == 0.0:
            return complex(0.0, 0.0)
        return complex(inf if math.isinf(r) else nan, nan)
    if phi == 0.0:
        return complex(r, math.copysign(0.0, phi * math.copysign(1.0, r)))
    if math.isinf(r):
        return complex(math.copysign(inf, math.cos(phi) * r), math.copysign(inf, math.sin(phi) * r))
    return complex(r * math.cos(phi), r * math.sin(phi))


def sqrt(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if math.isinf(y):
            return complex(inf, y)
        if math.isnan(x):
            return complex(nan, nan)
        if math.isinf(x):
            if x > 0:
                return complex(inf, nan if math.isnan(y) else math.copysign(0.0, y))
            return complex(nan, inf) if math.isnan(y) else complex(0.0, math.copysign(inf, y))
        return complex(nan, nan)
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    across, up = abs(x), abs(y)
    if across < 2.2250738585072014e-308 and up < 2.2250738585072014e-308 and (across > 0.0 or up > 0.0):
        across = math.ldexp(across, 53)
        size = math.ldexp(math.sqrt(across + math.hypot(across, math.ldexp(up, 53))), -27)
    else:
        across /= 8.0
        size = 2.0 * math.sqrt(across + math.hypot(across, up / 8.0))
    other = up / (2.0 * size)
    if x >= 0.0:
        return complex(size, math.copysign(other, y))
    return complex(other, math.copysign(size, y))


def exp(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if math.isinf(x) and math.isfinite(y) and y != 0.0:
            size = inf if x > 0 else 0.0
            return complex(math.copysign(size, math.cos(y)), math.copysign(size, math.sin(y)))
        if y == 0.0:
            return complex(inf if x > 0 else 0.0 if x < 0 else nan, y)
        if math.isinf(y) and (math.isfinite(x) or x > 0):
            raise ValueError("math domain error")
        if x == -inf:
            return complex(0.0, 0.0)
        return complex(inf if x == inf else nan, nan)
    if x > _LOG_LARGE:
        size = math.exp(x - 1.0)
        result = complex(size * math.cos(y) * e, size * math.sin(y) * e)
    else:
        size = math.exp(x)
        result = complex(size * math.cos(y), size * math.sin(y))
    if isinf(result):
        raise OverflowError("math range error")
    return result


def _log(z):
    x, y = abs(z.real), abs(z.imag)
    angle = math.atan2(z.imag, z.real)
    if not isfinite(z):
        return complex(inf if math.isinf(x) or math.isinf(y) else nan, angle)
    if x > _LARGE or y > _LARGE:
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + math.log(2.0)
    elif x < 2.2250738585072014e-308 and y < 2.2250738585072014e-308:
        if x == 0.0 and y == 0.0:
            raise ValueError("math domain error")
        size = math.log(math.hypot(math.ldexp(x, 53), math.ldexp(y, 53))) - 53 * math.log(2.0)
    else:
        distance = math.hypot(x, y)
        if 0.71 <= distance <= 1.73:
            most, least = max(x, y), min(x, y)
            size = math.log1p((most - 1) * (most + 1) + least * least) / 2.0
        else:
            size = math.log(distance)
    return complex(size, angle)


def log(z, base=None, /):
    result = _log(_complex(z))
    return result if base is None else result / _log(_complex(base))


def log10(z, /):
    result = _log(_complex(z))
    return complex(result.real / math.log(10.0), result.imag / math.log(10.0))


def _hyperbolic(x, y, real, imag):
    # Where the functions would overflow though the product does not, one factor e is kept apart.
    less, factor = (x - math.copysign(1.0, x), e) if abs(x) > _LOG_LARGE else (x, 1.0)
    result = complex(math.cos(y) * real(less) * factor, math.sin(y) * imag(less) * factor)
    if isinf(result):
        raise OverflowError("math range error")
    return result


def sinh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if math.isinf(x) and math.isfinite(y) and y != 0.0:
            return complex(math.copysign(inf, math.cos(y) * x), math.copysign(inf, math.sin(y)))
        if math.isinf(y) and not math.isnan(x) and x != 0.0 or math.isinf(y) and x == 0.0:
            raise ValueError("math domain error")
        if y == 0.0:
            return complex(x, y)
        return complex(0.0 if x == 0.0 else inf if math.isinf(x) else nan, nan)
    return _hyperbolic(x, y, math.sinh, math.cosh)


def cosh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if math.isinf(x) and math.isfinite(y) and y != 0.0:
            return complex(math.copysign(inf, math.cos(y)), math.copysign(inf, math.sin(y) * x))
        if math.isinf(y) and not math.isnan(x):
            raise ValueError("math domain error")
        if y == 0.0:
            return complex(abs(x), math.copysign(0.0, x) * y if not math.isnan(x) else 0.0)
        if x == 0.0:
            return complex(nan, 0.0)
        return complex(inf if math.isinf(x) else nan, nan)
    return _hyperbolic(x, y, math.cosh, math.sinh)


def tanh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if math.isinf(x):
            side = math.copysign(1.0, x)
            if math.isfinite(y) and y != 0.0:
                return complex(side, math.copysign(0.0, 2.0 * math.sin(y) * math.cos(y)))
            return complex(side, math.copysign(0.0, y) if math.isfinite(y) else 0.0)
        if math.isinf(y) and not math.isnan(x):
            raise ValueError("math domain error")
        return complex(nan, y if y == 0.0 else nan)
    if abs(x) > _LOG_LARGE:
        return complex(math.copysign(1.0, x), 4.0 * math.sin(y) * math.cos(y) * math.exp(-2.0 * abs(x)))
    tx, ty = math.tanh(x), math.tan(y)
    narrow = 1.0 / math.cosh(x)
    product = tx * ty
    bottom = 1.0 + product * product
    return complex(tx * (1.0 + ty * ty) / bottom, ty / bottom * narrow * narrow)


def sin(z, /):
    z = _complex(z)
    result = sinh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def cos(z, /):
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def tan(z, /):
    z = _complex(z)
    result = tanh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def acos(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        return _acos_limit(x, y)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + math.log(2.0) * 2.0
        return complex(math.atan2(abs(y), x), math.copysign(size, -y))
    low, high = sqrt(complex(1.0 - x, -y)), sqrt(complex(1.0 + x, y))
    return complex(2.0 * math.atan2(low.real, high.real),
                   math.asinh(high.real * low.imag - high.imag * low.real))


def _acos_limit(x, y):
    if math.isnan(x):
        return complex(nan, -y) if math.isinf(y) else complex(nan, nan)
    if math.isinf(y):
        real = pi / 2 if math.isfinite(x) else pi / 4 if x > 0 else 0.75 * pi
        return complex(real, -y)
    if math.isnan(y):
        if math.isinf(x):
            return complex(nan, inf)
        return complex(pi / 2, nan) if x == 0.0 else complex(nan, nan)
    return complex(0.0 if x > 0 else pi, math.copysign(inf, -y))


def acosh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if math.isnan(x):
            return complex(inf, nan) if math.isinf(y) else complex(nan, nan)
        if math.isnan(y):
            return complex(inf if math.isinf(x) else nan, nan)
        other = _acos_limit(x, y)
        return complex(inf, math.copysign(other.real, y))
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(math.log(math.hypot(x / 2.0, y / 2.0)) + math.log(2.0) * 2.0, math.atan2(y, x))
    low, high = sqrt(complex(x - 1.0, y)), sqrt(complex(x + 1.0, y))
    return complex(math.asinh(low.real * high.real + low.imag * high.imag), 2.0 * math.atan2(low.imag, high.real))


def asinh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if math.isnan(x):
            return complex(inf, nan) if math.isinf(y) else complex(nan, y if y == 0.0 else nan)
        if math.isnan(y):
            return complex(x, nan) if math.isinf(x) else complex(nan, nan)
        if math.isinf(y):
            return complex(math.copysign(inf, x), math.copysign(pi / 4 if math.isinf(x) else pi / 2, y))
        return complex(x, math.copysign(0.0, y))
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = math.log(math.hypot(x / 2.0, y / 2.0)) + math.log(2.0) * 2.0
        return complex(math.copysign(size, x), math.atan2(y, abs(x)))
    low, high = sqrt(complex(1.0 + y, -x)), sqrt(complex(1.0 - y, x))
    return complex(math.asinh(low.real * high.imag - high.real * low.imag),
                   math.atan2(y, low.real * high.real - low.imag * high.imag))


def asin(z, /):
    z = _complex(z)
    result = asinh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)


def atanh(z, /):
    z = _complex(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if math.isinf(y):
            return complex(0.0 if math.isnan(x) else math.copysign(0.0, x), math.copysign(pi / 2, y))
        if math.isinf(x):
            return complex(math.copysign(0.0, x), nan if math.isnan(y) else math.copysign(pi / 2, y))
        return complex(x if x == 0.0 else nan, nan)
    if x < 0.0 or x == 0.0 and math.copysign(1.0, x) < 0.0:
        return -atanh(-z)
    up = abs(y)
    if x > math.sqrt(_LARGE / 2.0) or up > math.sqrt(_LARGE / 2.0):
        distance = math.hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / distance / distance, -math.copysign(pi / 2, -y))
    if x == 1.0 and up < math.sqrt(2.2250738585072014e-308):
        if up == 0.0:
            raise ValueError("math domain error")
        real = -math.log(math.sqrt(up) / math.sqrt(math.hypot(up, 2.0)))
        return complex(real, math.copysign(math.atan2(2.0, -up) / 2, y))
    real = math.log1p(4.0 * x / ((1 - x) * (1 - x) + up * up)) / 4.0
    return complex(real, -math.atan2(-2.0 * y, (1 - x) * (1 + x) - up * up) / 2.0)


def atan(z, /):
    z = _complex(z)
    result = atanh(complex(-z.imag, z.real))
    return complex(result.imag, -result.real)
