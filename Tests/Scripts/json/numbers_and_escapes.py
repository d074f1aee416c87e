"""Numbers and texts there and back: what each is read as, and how it is written."""

import decimal
import enum
import json

for text in (
    "0", "-0", "-0.0", "1e5", "1E-5", "1.5e+3", "123456789012345678901234567890", "1e400", "-1e400", "NaN", "-Infinity",
    "0.1", "1.0", "100000000000000000000.0", "5e-324", r'"\u00e9\n\/\\\""', r'"\ud83d\ude00"', r'"\ud83d"', '"\u2028é"',
    "[]", "{}", " [ 1 , true , null ] ", '{"a": 1, "a": 2}',
):
    value = json.loads(text)
    print(type(value).__name__, ascii(value), json.dumps(value), ascii(json.dumps(value, ensure_ascii=False)))
# expect: int 0 0 '0'
# expect: int 0 0 '0'
# expect: float -0.0 -0.0 '-0.0'
# expect: float 100000.0 100000.0 '100000.0'
# expect: float 1e-05 1e-05 '1e-05'
# expect: float 1500.0 1500.0 '1500.0'
# expect: int 123456789012345678901234567890 123456789012345678901234567890 '123456789012345678901234567890'
# expect: float inf Infinity 'Infinity'
# expect: float -inf -Infinity '-Infinity'
# expect: float nan NaN 'NaN'
# expect: float -inf -Infinity '-Infinity'
# expect: float 0.1 0.1 '0.1'
# expect: float 1.0 1.0 '1.0'
# expect: float 1e+20 1e+20 '1e+20'
# expect: float 5e-324 5e-324 '5e-324'
# expect: str '\xe9\n/\\"' "\u00e9\n/\\\"" '"\xe9\\n/\\\\\\""'
# expect: str '\U0001f600' "\ud83d\ude00" '"\U0001f600"'
# expect: str '\ud83d' "\ud83d" '"\ud83d"'
# expect: str '\u2028\xe9' "\u2028\u00e9" '"\u2028\xe9"'
# expect: list [] [] '[]'
# expect: dict {} {} '{}'
# expect: list [1, True, None] [1, true, null] '[1, true, null]'
# expect: dict {'a': 2} {"a": 2} '{"a": 2}'
print(json.loads("[1.10, 2]", parse_float=decimal.Decimal, parse_int=float))  # expect: [Decimal('1.10'), 2.0]
print(json.loads("[NaN, Infinity]", parse_constant=lambda name: "<" + name + ">"))  # expect: ['<NaN>', '<Infinity>']
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())))  # expect: [('a', [('b', 1)])]
print(json.loads('{"a": {"b": 1}, "a": 2}', object_pairs_hook=lambda pairs: pairs))  # expect: [('a', [('b', 1)]), ('a', 2)]
print(json.JSONDecoder().raw_decode('[1] and more'), json.loads("1", strict=False), ascii(json.loads('"\t"', strict=False)))  # expect: ([1], 3) 1 '\t'


class Colour(enum.IntEnum):
    RED = 3


class Text(str):
    pass


class Many(dict):
    pass


print(json.dumps([Colour.RED, Text("t"), Many(a=1), (1, 2), True, 1e16, 1e-7, 10**25, -0.0]))  # expect: [3, "t", {"a": 1}, [1, 2], true, 1e+16, 1e-07, 10000000000000000000000000, -0.0]
print(json.dumps("\x00\x1f\x7f\u0080\"\\/\b\f\n\r\t\udc00\U0001f600"))  # expect: "\u0000\u001f\u007f\u0080\"\\/\b\f\n\r\t\udc00\ud83d\ude00"
print(ascii(json.dumps("\x00\x1f\x7f\u0080\"\\/\b\f\n\r\t\udc00\U0001f600", ensure_ascii=False)))  # expect: '"\\u0000\\u001f\x7f\x80\\"\\\\/\\b\\f\\n\\r\\t\udc00\U0001f600"'
for bad in float("nan"), float("inf"), [1, {"a": -float("inf")}]:
    try:
        json.dumps(bad, allow_nan=False)
    except ValueError as error:
        print(error)
# expect: Out of range float values are not JSON compliant
# expect: Out of range float values are not JSON compliant
# expect: Out of range float values are not JSON compliant
