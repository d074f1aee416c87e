import cmath

z = 3 + 4j
print(cmath.sqrt(z), cmath.phase(z), cmath.polar(z), cmath.rect(2, 0))  # expect: (2+1j) 0.9272952180016122 (5.0, 0.9272952180016122) (2+0j)
print(cmath.sqrt(-1), cmath.exp(1j), cmath.log(z), cmath.log(z, 2), cmath.log10(z))  # expect: 1j (0.5403023058681398+0.8414709848078965j) (1.6094379124341003+0.9272952180016122j) (2.321928094887362+1.3378042124509761j) (0.6989700043360187+0.4027191962733731j)
print(cmath.sin(z), cmath.cosh(z), cmath.tanh(z))  # expect: (3.853738037919377-27.016813258003932j) (-6.580663040551157-7.581552742746545j) (1.000709536067233+0.00490825806749606j)
print(cmath.acos(z), cmath.asinh(z), cmath.atanh(z), cmath.isclose(1j, 1j + 1e-12))  # expect: (0.9368124611557198-2.305509031243477j) (2.2999140408792695+0.9176168533514787j) (0.1175009073114339+1.4099210495965755j) True
print(cmath.sqrt(complex(float("inf"), float("nan"))), cmath.isnan(complex(0, float("nan"))), cmath.infj, cmath.tau)  # expect: (inf+nanj) True infj 6.283185307179586
for wrong in [lambda: cmath.log(0), lambda: cmath.atanh(1), lambda: cmath.exp(1000), lambda: cmath.sqrt("x")]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: ValueError math domain error
# expect: ValueError math domain error
# expect: OverflowError math range error
# expect: TypeError must be real number, not str
