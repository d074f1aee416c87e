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
        for c in cls.__mro__:
            names = c.__dict__
            if "_randbelow" in names:
                break
            if "getrandbits" in names:
                cls._randbelow = cls._randbelow_with_getrandbits
                break
            if "random" in names:
                cls._randbelow = cls._randbelow_without_getrandbits
                break

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
        if not n:
            return 0
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def _randbelow_without_getrandbits(self, n, maxsize=1 << 53):
        if n >= maxsize:
            return _floor(self.random() * n)
        if n == 0:
            return 0
        limit = (maxsize - maxsize % n) / maxsize
        r = self.random()
        while r >= limit:
            r = self.random()
        return _floor(r * maxsize) % n

    # --- Ints ---

    def randrange(self, start, stop=None, step=_ONE):
        istart = _range_bound(start, "randrange() arg 1")
        if stop is None:
            if step is not _ONE:
                raise TypeError("Missing a non-None stop argument")
            if istart > 0:
                return self._randbelow(istart)
            raise ValueError("empty range for randrange()")
        istop = _range_bound(stop, "randrange() stop")
        width = istop - istart
        istep = 1 if step is _ONE else _range_bound(step, "randrange() step")
        if istep == 1:
            if width > 0:
                return istart + self._randbelow(width)
            raise ValueError("empty range for randrange() (%d, %d, %d)" % (istart, istop, width))
        if istep > 0:
            n = (width + istep - 1) // istep
        elif istep < 0:
            n = (width + istep + 1) // istep
        else:
            raise ValueError("zero step for randrange()")
        if n <= 0:
            raise ValueError("empty range for randrange()")
        return istart + istep * self._randbelow(n)

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
        if isinstance(population, (set, frozenset, dict)):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            return self._sample_with_counts(population, k, counts, n)
        below = self._randbelow
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result = [None] * k
        # A set costs about 21 words and more for larger ones; a list as many as the population.
        set_size = 21
        if k > 5:
            set_size += 4 ** _ceil(_log(k * 3, 4))
        if n <= set_size:
            pool = list(population)
            for i in range(k):
                j = below(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            for i in range(k):
                j = below(n)
                while j in selected:
                    j = below(n)
                selected.add(j)
                result[i] = population[j]
        return result

    def _sample_with_counts(self, population, k, counts, n):
        sums = []
        total = 0
        for count in counts:
            total += count
            sums.append(total)
        if len(sums) != n:
            raise ValueError("The number of counts does not match the population")
        if sums:
            total = sums.pop()
        if not isinstance(total, int):
            raise TypeError("Counts must be integers")
        if total <= 0:
            raise ValueError("Total of counts must be greater than zero")
        selections = self.sample(range(total), k)
        return [population[_bisect(sums, s, 0, len(sums))] for s in selections]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        draw = self.random
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[_floor(draw() * n)] for i in range(k)]
            if isinstance(weights, int):
                raise TypeError("The number of choices must be a keyword argument: k=" + repr(weights))
            cum_weights = []
            total = 0
            first = True
            for weight in weights:
                total = weight if first else total + weight
                first = False
                cum_weights.append(total)
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not _math_module.isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_bisect(cum_weights, draw() * total, 0, n - 1)] for i in range(k)]

    # --- Distributions ---

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        if mode is None:
            c = 0.5
        elif high == low:
            return low
        else:
            c = (mode - low) / (high - low)
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)

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
        if kappa <= 1e-6:
            return TWOPI * self.random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_math_module.pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + _acos(f)) % TWOPI
        return (mu - _acos(f)) % TWOPI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            # Cheng (Applied Statistics 26, 1977).
            ainv = _sqrt(2.0 * alpha - 1.0)
            bbb = alpha - LOG4
            ccc = alpha + ainv
            while True:
                u1 = self.random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - self.random()
                v = _log(u1 / (1.0 - u1)) / ainv
                x = alpha * _exp(v)
                z = u1 * u1 * u2
                r = bbb + ccc * v - x
                if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                    return x * beta
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        # Kennedy and Gentle's ALGORITHM GS (1980).
        while True:
            u = self.random()
            b = (_math_module.e + alpha) / _math_module.e
            p = b * u
            x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
            u1 = self.random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    break
            elif u1 <= _exp(-x):
                break
        return x * beta

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
            raise ValueError(f"non-integer {_range_words[what]}")
        warnings.warn("non-integer arguments to randrange() have been deprecated since Python 3.10 and will be removed "
                      "in a subsequent version", DeprecationWarning, 2)
        return number


_range_words = {"randrange() arg 1": "arg 1 for randrange()", "randrange() stop": "stop for randrange()",
                "randrange() step": "step for randrange()"}


def _bisect(values, x, low, high):
    while low < high:
        middle = (low + high) // 2
        if x < values[middle]:
            high = middle
        else:
            low = middle + 1
    return low


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes
