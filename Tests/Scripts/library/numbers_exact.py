# fractions, decimal, statistics.
from fractions import Fraction
from decimal import Decimal, getcontext, localcontext, ROUND_HALF_UP
import statistics

print(Fraction(1, 3) + Fraction("0.25"), Fraction(6, -4), Fraction(0.1).limit_denominator(10), Fraction(7, 2) // 1)
print(round(Fraction(7, 2)), hash(Fraction(1, 2)) == hash(0.5), Fraction(1, 2) ** -2, Fraction("1e-2"))
print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / 3, Decimal("1.10") * 2, Decimal("-7") % 3, Decimal(2).sqrt())
print(Decimal("2.675").quantize(Decimal("0.01"), ROUND_HALF_UP), Decimal("1E+3"), Decimal("123.4500").normalize())
print(f"{Decimal('1234.5'):,.2f}", repr(Decimal(0.5)), Decimal("NaN"), Decimal(10).ln(), Decimal(1).exp())
with localcontext() as context:
    context.prec = 5
    print(Decimal(1) / 7)
print(getcontext().prec)
for f in (lambda: Decimal("x"), lambda: Decimal(1) / 0, lambda: Fraction(1, 0)):
    try:
        print(f())
    except (ArithmeticError, TypeError) as e:
        print(type(e).__name__, e)
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.pstdev(data))
print(statistics.stdev([1.5, 2.5, 4.0]), statistics.quantiles(data, n=4), statistics.fmean([1, 2]))
print(statistics.correlation([1, 2, 3], [2, 4, 7]), statistics.NormalDist(0, 1).cdf(1.0))
