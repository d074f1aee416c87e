def fact(n):
    return 1 if n < 2 else n * fact(n - 1)

def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)

print(fact(20))  # expect: 2432902008176640000
print(fib(15))  # expect: 610
