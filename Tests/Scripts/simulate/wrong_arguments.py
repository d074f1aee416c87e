import simulate

for work in (simulate.cpu, simulate.io):
    for seconds in (-1, float("nan"), float("inf"), "1", None):
        try:
            work(seconds)
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
# expect: ValueError seconds must be 0 or more
# expect: ValueError seconds must be 0 or more
# expect: ValueError seconds must be 0 or more
# expect: TypeError seconds must be a number, not str
# expect: TypeError seconds must be a number, not NoneType
# expect: ValueError seconds must be 0 or more
# expect: ValueError seconds must be 0 or more
# expect: ValueError seconds must be 0 or more
# expect: TypeError seconds must be a number, not str
# expect: TypeError seconds must be a number, not NoneType
try:
    simulate.request("a", -0.5)
except ValueError as e:
    print(e)  # expect: seconds must be 0 or more
print(simulate.request(("a", 1), 0.0))  # expect: answer of ('a', 1)
print(sorted(simulate.__all__))  # expect: ['async_io', 'async_request', 'cpu', 'io', 'request']
