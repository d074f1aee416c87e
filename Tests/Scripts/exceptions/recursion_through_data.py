# What a RecursionError says where data, not calls, are too deep.
import json


def attempt(function, *arguments):
    try:
        function(*arguments)
    except RecursionError as e:
        print(e)


deep = []
other = []
for i in range(100_000):
    deep = [deep]
    other = [other]
attempt(repr, deep)  # expect: maximum recursion depth exceeded while getting the repr of an object
attempt(lambda: deep == other)  # expect: maximum recursion depth exceeded in comparison
attempt(json.dumps, deep)  # expect: maximum recursion depth exceeded while encoding a JSON object
table = {}
for i in range(100_000):
    table = {1: table}
attempt(str, table)  # expect: maximum recursion depth exceeded while getting the repr of an object
attempt(json.loads, '[' * 100_000)  # expect: maximum recursion depth exceeded while decoding a JSON array from a unicode string
