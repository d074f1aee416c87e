# `random`: what is made of a generator's raw numbers. The numbers themselves are native; see the natives of `random`.
#
# Without a seed the program's own generator starts from the run's seed, so that runs repeat.

import math as _math_module

__all__ = ["Random", "seed", "random", "uniform", "randint", "choice", "sample", "randrange", "shuffle",
           "normalvariate", "lognormvariate", "expovariate", "vonmisesvariate", "gammavariate", "triangular", "gauss",
           "betavariate", "paretovariate", "weibullvariate", "getstate", "setstate", "getrandbits", "choices",
           "SystemRandom", "randbytes"]

_log = _math_module.log
_exp = _math_module.exp
_sqrt = _math_module.sqrt
_cos = _math_module.cos
_sin = _math_module.sin
_acos = _math_module.acos
_floor = _math_module.floor
_ceil = _math_module.ceil

TWOPI = 2.0 * _math_module.pi
NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
BPF = 53
_ONE = object()


class _Fresh:
    count = 0


def _fresh_seed():
    # The first is the run's seed; later generators that ask for none get one of their own.
    n = _Fresh.count
    _Fresh.count = n + 1
    return _random.start() if n == 0 else f"{_random.start()}/{n}"


def _first_version(a):
    codes = [ord(c) for c in a] if isinstance(a, str) else list(a)
    x = codes[0] << 7 if codes else 0
    for code in codes:
        x = (1000003 * x ^ code) & 0xFFFFFFFFFFFFFFFF
    x ^= len(codes)
    return -2 if x == -1 else x


def _as_index(n):
    return _index(n)


class Random:
    VERSION = 3

    def __init__(self, x=None):
        self._state = _random.make(0)
        self.gauss_next = None
        self.seed(x)

    def __init_subclass__(cls, **kwargs):
        # A class with its own random(), but not getrandbits(), draws ints from floats.
        for own in [c.__dict__ for c in cls.__mro__]:
            if "_randbelow" in own:
                return
            if "getrandbits" in own:
                cls._randbelow = cls._randbelow_with_getrandbits
                return
            if "random" in own:
                cls._randbelow = cls._randbelow_without_getrandbits
                return

    def seed(self, a=None, version=2):
        if a is None:
            a = _fresh_seed()
        elif isinstance(a, bytearray):
            a = bytes(a)
        elif version == 1 and isinstance(a, (str, bytes)):
            a = _first_version(a)
        elif not isinstance(a, (int, float, str, bytes)):
            raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        _random.seed(self._state, a)
        self.gauss_next = None

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    def getstate(self):
        return (3, _random.words(self._state), self.gauss_next)

    def setstate(self, state):
        version = state[0]
        if version != 3:
            raise ValueError("state with version %s passed to Random.setstate() of version %s" % (version, 3))
        _random.set_words(self._state, state[1])
        self.gauss_next = state[2]

    # --- Raw numbers ---

    def random(self):
        return _random.random(self._state)

    def getrandbits(self, k):
        return _random.getrandbits(self._state, k)

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def _randbelow(self, n):
        return _random.below(self._state, n)

    def _randbelow_with_getrandbits(self, n):
        if n == 0:
            return 0
        bits = n.bit_length()
        while (drawn := self.getrandbits(bits)) >= n:
            pass
        return drawn

    def _randbelow_without_getrandbits(self, n, maxsize=1 << 53):
        if n >= maxsize:
            return _floor(self.random() * n)
        # From the limit on, small results would come once more often than the others.
        limit = (maxsize - maxsize % n) / maxsize
        while (drawn := self.random()) >= limit:
            pass
        return _floor(drawn * maxsize) % n

    # --- Ints ---

    def randrange(self, start, stop=None, step=_ONE):
        if type(start) is int and type(stop) is int and step is _ONE and start < stop:
            return start + self._randbelow(stop - start)
        first = _range_bound(start, "arg 1")
        if stop is None:
            if step is not _ONE:
                raise TypeError("Missing a non-None stop argument")
            if first <= 0:
                raise ValueError("empty range for randrange()")
            return self._randbelow(first)
        end = _range_bound(stop, "stop")
        step = 1 if step is _ONE else _range_bound(step, "step")
        width = end - first
        if step == 1 and width > 0:
            return first + self._randbelow(width)
        if step == 0:
            raise ValueError("zero step for randrange()")
        # How many steps it takes to reach the end or pass it.
        count = -(-width // step)
        if count <= 0:
            bounds = " (%d, %d, %d)" % (first, end, width) if step == 1 else ""
            raise ValueError(f"empty range for randrange(){bounds}")
        return first + step * self._randbelow(count)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    # --- Sequences ---

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        below = self._randbelow
        i = len(x) - 1
        while i > 0:
            j = below(i + 1)
            x[i], x[j] = x[j], x[i]
            i -= 1

    def sample(self, population, k, *, counts=None):
        if not isinstance(population, (list, tuple, str, range)):
            from collections.abc import Sequence
            if not isinstance(population, Sequence):
                raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            return self._sample_with_counts(population, k, counts, n)
        below = self._randbelow
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result = [None] * k
        if n <= _words_of_a_set(k):
            # What is drawn changes places with the last of those that can still be drawn.
            rest = list(population)
            for i in range(k):
                j = below(len(rest))
                drawn = rest.pop()
                if j < len(rest):
                    drawn, rest[j] = rest[j], drawn
                result[i] = drawn
            return result
        taken = set()
        for i in range(k):
            while (j := below(n)) in taken:
                pass
            taken.add(j)
            result[i] = population[j]
        return result

    def _sample_with_counts(self, population, k, counts, n):
        ends = _running_sums(counts)
        if len(ends) != n:
            raise ValueError("The number of counts does not match the population")
        total = ends.pop()
        if not isinstance(total, int):
            raise TypeError("Counts must be integers")
        if total <= 0:
            raise ValueError("Total of counts must be greater than zero")
        return [population[_bisect(ends, place, 0, len(ends))] for place in self.sample(range(total), k)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        draw = self.random
        if weights is None and cum_weights is None:
            n += 0.0
            return [population[_floor(draw() * n)] for i in range(k)]
        ends = _weight_ends(weights, cum_weights)
        if len(ends) != n:
            raise ValueError("The number of weights does not match the population")
        total = ends[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _math_module.isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_bisect(ends, draw() * total, 0, n - 1)] for i in range(k)]

    # --- Distributions ---

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        if mode is None:
            peak = 0.5
        elif high == low:
            return low
        else:
            peak = (mode - low) / (high - low)
        if u > peak:
            return high + (low - high) * _sqrt((1.0 - u) * (1.0 - peak))
        return low + (high - low) * _sqrt(u * peak)

    def normalvariate(self, mu=0.0, sigma=1.0):
        # Kinderman and Monahan's ratio of uniforms (ACM TOMS 3, 1977).
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        # Box and Muller: two at a time, the second is kept.
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * radius
            self.gauss_next = _sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        # Fisher, Statistical Analysis of Circular Data (1993).
        draw = self.random
        if kappa <= 1e-6:
            return TWOPI * draw()
        half = 0.5 / kappa
        spread = half + _sqrt(1.0 + half * half)
        accepted = False
        while not accepted:
            side = _cos(_math_module.pi * draw())
            ratio = side / (spread + side)
            height = draw()
            accepted = height < 1.0 - ratio * ratio or height <= (1.0 - ratio) * _exp(ratio)
        narrow = 1.0 / spread
        angle = _acos((narrow + side) / (1.0 + narrow * side))
        return (mu + (angle if draw() > 0.5 else -angle)) % TWOPI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        standard = _gamma_above_one if alpha > 1.0 else _gamma_below_one
        return standard(alpha, self.random) * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)


class SystemRandom(Random):
    # The machine has no other source of chance than the run's seed: this is one more generator that starts from it.

    def seed(self, *args, **kwds):
        _random.seed(self._state, _fresh_seed())

    def getstate(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    setstate = getstate


def _gamma_above_one(alpha, draw):
    # Cheng (Applied Statistics 26, 1977).
    slope = _sqrt(2.0 * alpha - 1.0)
    offset = alpha - LOG4
    factor = alpha + slope
    while True:
        u = draw()
        if not 1e-7 < u < 0.9999999:
            continue
        w = 1.0 - draw()
        logit = _log(u / (1.0 - u)) / slope
        x = alpha * _exp(logit)
        z = u * u * w
        margin = offset + factor * logit - x
        if margin + SG_MAGICCONST - 4.5 * z >= 0.0 or margin >= _log(z):
            return x


def _gamma_below_one(alpha, draw):
    # Algorithm GS, as Kennedy and Gentle have it (Statistical Computing, 1980).
    bound = (_math_module.e + alpha) / _math_module.e
    while True:
        place = bound * draw()
        if place <= 1.0:
            x = place ** (1.0 / alpha)
            height = _exp(-x)
        else:
            x = -_log((bound - place) / alpha)
            height = x ** (alpha - 1.0)
        if draw() <= height:
            return x


def _range_bound(value, what):
    if isinstance(value, int):
        return value
    try:
        return _index(value)
    except TypeError:
        number = int(value)
        import warnings
        if number != value:
            warnings.warn("randrange() will raise TypeError in the future", DeprecationWarning, 2)
            raise ValueError(f"non-integer {what} for randrange()")
        warnings.warn("non-integer arguments to randrange() have been deprecated since Python 3.10 and will be removed "
                      "in a subsequent version", DeprecationWarning, 2)
        return number


def _words_of_a_set(k):
    # About 21, and more for larger ones: up to there a list is the smaller thing to draw from.
    return 21 + 4 ** _ceil(_log(k * 3, 4)) if k > 5 else 21


def _running_sums(values):
    sums = []
    for value in values:
        sums.append(sums[-1] + value if sums else value)
    return sums


def _weight_ends(weights, cum_weights):
    """Where on the line of all weights the part of each element ends."""
    if cum_weights is None:
        if isinstance(weights, int):
            raise TypeError("The number of choices must be a keyword argument: k=" + repr(weights))
        return _running_sums(weights)
    if weights is not None:
        raise TypeError("Cannot specify both weights and cumulative weights")
    return cum_weights


def _bisect(values, x, low, high):
    while low < high:
        middle = (low + high) // 2
        if x < values[middle]:
            high = middle
        else:
            low = middle + 1
    return low


_inst = Random()
for _name in __all__:
    if _name not in ("Random", "SystemRandom"):
        setattr(_modules()[__name__], _name, getattr(_inst, _name))
del _name
