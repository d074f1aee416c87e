# fractions, decimal, statistics.
from fractions import Fraction
from decimal import Decimal, getcontext, localcontext, ROUND_HALF_UP
import statistics

print(Fraction(1, 3) + Fraction("0.25"), Fraction(6, -4), Fraction(0.1).limit_denominator(10), Fraction(7, 2) // 1)  # expect: 7/12 -3/2 1/10 3
print(round(Fraction(7, 2)), hash(Fraction(1, 2)) == hash(0.5), Fraction(1, 2) ** -2, Fraction("1e-2"))  # expect: 4 True 4 1/100
print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / 3, Decimal("1.10") * 2, Decimal("-7") % 3, Decimal(2).sqrt())  # expect: 0.3 0.3333333333333333333333333333 2.20 -1 1.414213562373095048801688724
print(Decimal("2.675").quantize(Decimal("0.01"), ROUND_HALF_UP), Decimal("1E+3"), Decimal("123.4500").normalize())  # expect: 2.68 1E+3 123.45
print(f"{Decimal('1234.5'):,.2f}", repr(Decimal(0.5)), Decimal("NaN"), Decimal(10).ln(), Decimal(1).exp())  # expect: 1,234.50 Decimal('0.5') NaN 2.302585092994045684017991455 2.718281828459045235360287471
with localcontext() as context:
    context.prec = 5
    print(Decimal(1) / 7)  # expect: 0.14286
print(getcontext().prec)  # expect: 28
for f in (lambda: Decimal("x"), lambda: Decimal(1) / 0, lambda: Fraction(1, 0)):
    try:
        print(f())
    except (ArithmeticError, TypeError) as e:
        print(type(e).__name__, e)
# expect: InvalidOperation [<class 'decimal.ConversionSyntax'>]
# expect: DivisionByZero [<class 'decimal.DivisionByZero'>]
# expect: ZeroDivisionError Fraction(1, 0)
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.pstdev(data))  # expect: 5 4.5 4 2.0
print(statistics.stdev([1.5, 2.5, 4.0]), statistics.quantiles(data, n=4), statistics.fmean([1, 2]))  # expect: 1.2583057392117916 [4.0, 4.5, 6.5] 1.5
print(statistics.correlation([1, 2, 3], [2, 4, 7]), statistics.NormalDist(0, 1).cdf(1.0))  # expect: 0.9933992677987828 0.8413447460685429
