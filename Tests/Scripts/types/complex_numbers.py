def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
z = 3 + 4j
print(z, repr(z), abs(z), z.real, z.imag, z.conjugate(), -z, +z, type(z).__name__, bool(0j), bool(z), 1j, -1j, 0j, -0j, complex(0, -0.0))  # expect: (3+4j) (3+4j) 5.0 3.0 4.0 (3-4j) (-3-4j) (3+4j) complex False True 1j (-0-1j) 0j (-0-0j) -0j
print(z + 1, 1 + z, z - 2.5, 2 - z, z * 2, z * z, z / 2, 1 / z, z ** 2, z ** 0.5, 2 ** z, z ** -1, (1+2j) ** (1+1j), 1j * 1j)  # expect: (4+4j) (4+4j) (0.5+4j) (-1-4j) (6+8j) (-7+24j) (1.5+2j) (0.12-0.16j) (-7+24j) (2+1j) (-7.461496614688569+2.885492725513448j) (0.12-0.16j) (-0.24720004426291722+0.6964504870825432j) (-1+0j)
print(z == 3 + 4j, z == 3, 3 + 0j == 3, 3 == 3 + 0j, hash(3 + 0j) == hash(3), hash(z), {3: "x"}[3 + 0j], z != 1, (3+0j) in [3], 1.5 == 1.5+0j)  # expect: True False True True True 4000015 x True True True
print(complex(), complex(1), complex(1, 2), complex("1+2j"), complex(" -3.5e2-1e-3j "), complex("j"), complex("(2)"), complex(1j, 1j), complex(real=3, imag=4), complex("-j"), complex("nan"), complex("inf-infj"))  # expect: 0j (1+0j) (1+2j) (1+2j) (-350-0.001j) 1j (2+0j) (-1+1j) (3+4j) -1j (nan+0j) (inf-infj)
print(f"{z}", f"{z:.2f}", f"{z:>15}|", f"{z:+.1f}", f"{1j:.3}", f"{z:e}", "%s" % z, str(z), format(z, ""), "{!r:^12}|".format(z))  # expect: (3+4j) 3.00+4.00j          (3+4j)| +3.0+4.0j 1j 3.000000e+00+4.000000e+00j (3+4j) (3+4j) (3+4j)    (3+4j)   |
print((-8) ** (1/3), (-1) ** 0.5, (-2.0) ** 0.5)  # expect: (1.0000000000000002+1.7320508075688772j) (6.123233995736766e-17+1j) (8.659560562354934e-17+1.4142135623730951j)
print(sum([1j, 2, 3.5]), [1j, 2j], (1+1e20j), complex(1e300, 1), 1e-7j, complex(float("inf"), float("nan")), 1.5j, 100000000000000000j)  # expect: (5.5+1j) [1j, 2j] (1+1e+20j) (1e+300+1j) 1e-07j (inf+nanj) 1.5j 1e+17j
t(lambda: z < 1); t(lambda: z // 2); t(lambda: z % 2); t(lambda: divmod(z, 2)); t(lambda: int(z)); t(lambda: float(z)); t(lambda: 1 / 0j); t(lambda: 0j ** -1); t(lambda: complex("x")); t(lambda: complex([])); t(lambda: complex("1", 2)); t(lambda: complex(1, "2")); t(lambda: ~z); t(lambda: round(z)); t(lambda: z + "a"); t(lambda: z[0]); t(lambda: setattr(z, "real", 1)); t(lambda: min(1j, 2j)); t(lambda: f"{z:d}"); t(lambda: f"{z:05}"); t(lambda: range(1j)); t(lambda: "a" * 1j); t(lambda: complex(1,2,3)); t(lambda: abs(complex(1e308, 1e308)))
# expect: TypeError: '<' not supported between instances of 'complex' and 'int'
# expect: TypeError: unsupported operand type(s) for //: 'complex' and 'int'
# expect: TypeError: unsupported operand type(s) for %: 'complex' and 'int'
# expect: TypeError: unsupported operand type(s) for divmod(): 'complex' and 'int'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'
# expect: TypeError: float() argument must be a string or a real number, not 'complex'
# expect: ZeroDivisionError: complex division by zero
# expect: ZeroDivisionError: 0.0 to a negative or complex power
# expect: ValueError: complex() arg is a malformed string
# expect: TypeError: complex() first argument must be a string or a number, not 'list'
# expect: TypeError: complex() can't take second arg if first is a string
# expect: TypeError: complex() second arg can't be a string
# expect: TypeError: bad operand type for unary ~: 'complex'
# expect: TypeError: type complex doesn't define __round__ method
# expect: TypeError: unsupported operand type(s) for +: 'complex' and 'str'
# expect: TypeError: 'complex' object is not subscriptable
# expect: AttributeError: readonly attribute
# expect: TypeError: '<' not supported between instances of 'complex' and 'complex'
# expect: ValueError: Unknown format code 'd' for object of type 'complex'
# expect: ValueError: Zero padding is not allowed in complex format specifier
# expect: TypeError: 'complex' object cannot be interpreted as an integer
# expect: TypeError: can't multiply sequence by non-int of type 'complex'
# expect: TypeError: complex() takes at most 2 arguments (3 given)
# expect: 1.4142135623730951e+308
class C(complex):
    def hi(self): return "hi" + str(self.real)
c = C(1, 2); c.x = 5; print(c, c.hi(), c + 1, type(c + 1).__name__, c.x, c == 1+2j, isinstance(c, complex))  # expect: (1+2j) hi1.0 (2+2j) complex 5 True True
class K:
    def __complex__(self): return 7j
class K2:
    def __float__(self): return 2.5
print(complex(K()), complex(K2()), complex(K2(), 1))  # expect: 7j (2.5+0j) (2.5+1j)
import math
t(lambda: math.sqrt(1j))  # expect: TypeError: must be real number, not complex
print((5).conjugate(), (2.5).imag, (1j).__add__(2), (1j).__eq__(1j), complex.__add__(1j, 2), (2).__add__(1j))  # expect: 5 0.0 (2+1j) True (2+1j) NotImplemented
