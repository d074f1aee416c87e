"""Where a text stops being JSON, in words, line and column."""

import json

TEXTS = [
    "", "  ", "nul", "[", "[1", "[1,", "[1,]", "[1 2]", "[,]", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}',
    '{"a" 1}', "{a: 1}", "{'a': 1}", "{1: 2}", '"abc', '"a\nb"', '"a\tb"', '"\\x"', '"\\u12"', '"\\u12g4"', '"\\', "01",
    "-", "+1", ".5", "1.", "1.e3", "1e", "1e+", "--1", "[1]x", "1 2", "truefalse", "[1,\n 2,\n  x]", '{"a": 1\n "b"}',
    "NaNa", "-Infinit", "[[[", '{"a": {"b": [}}', "\ufeff1",
]
for text in TEXTS:
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), "|", error, "|", error.lineno, error.colno, error.pos, error.msg)
# expect: '' | Expecting value: line 1 column 1 (char 0) | 1 1 0 Expecting value
# expect: '  ' | Expecting value: line 1 column 3 (char 2) | 1 3 2 Expecting value
# expect: 'nul' | Expecting value: line 1 column 1 (char 0) | 1 1 0 Expecting value
# expect: '[' | Expecting value: line 1 column 2 (char 1) | 1 2 1 Expecting value
# expect: '[1' | Expecting ',' delimiter: line 1 column 3 (char 2) | 1 3 2 Expecting ',' delimiter
# expect: '[1,' | Expecting value: line 1 column 4 (char 3) | 1 4 3 Expecting value
# expect: '[1,]' | Expecting value: line 1 column 4 (char 3) | 1 4 3 Expecting value
# expect: '[1 2]' | Expecting ',' delimiter: line 1 column 4 (char 3) | 1 4 3 Expecting ',' delimiter
# expect: '[,]' | Expecting value: line 1 column 2 (char 1) | 1 2 1 Expecting value
# expect: '{' | Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | 1 2 1 Expecting property name enclosed in double quotes
# expect: '{"a"' | Expecting ':' delimiter: line 1 column 5 (char 4) | 1 5 4 Expecting ':' delimiter
# expect: '{"a":' | Expecting value: line 1 column 6 (char 5) | 1 6 5 Expecting value
# expect: '{"a":1' | Expecting ',' delimiter: line 1 column 7 (char 6) | 1 7 6 Expecting ',' delimiter
# expect: '{"a":1,' | Expecting property name enclosed in double quotes: line 1 column 8 (char 7) | 1 8 7 Expecting property name enclosed in double quotes
# expect: '{"a":1,}' | Expecting property name enclosed in double quotes: line 1 column 8 (char 7) | 1 8 7 Expecting property name enclosed in double quotes
# expect: '{"a" 1}' | Expecting ':' delimiter: line 1 column 6 (char 5) | 1 6 5 Expecting ':' delimiter
# expect: '{a: 1}' | Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | 1 2 1 Expecting property name enclosed in double quotes
# expect: "{'a': 1}" | Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | 1 2 1 Expecting property name enclosed in double quotes
# expect: '{1: 2}' | Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | 1 2 1 Expecting property name enclosed in double quotes
# expect: '"abc' | Unterminated string starting at: line 1 column 1 (char 0) | 1 1 0 Unterminated string starting at
# expect: '"a\nb"' | Invalid control character at: line 1 column 3 (char 2) | 1 3 2 Invalid control character at
# expect: '"a\tb"' | Invalid control character at: line 1 column 3 (char 2) | 1 3 2 Invalid control character at
# expect: '"\\x"' | Invalid \escape: line 1 column 2 (char 1) | 1 2 1 Invalid \escape
# expect: '"\\u12"' | Invalid \uXXXX escape: line 1 column 3 (char 2) | 1 3 2 Invalid \uXXXX escape
# expect: '"\\u12g4"' | Invalid \uXXXX escape: line 1 column 3 (char 2) | 1 3 2 Invalid \uXXXX escape
# expect: '"\\' | Unterminated string starting at: line 1 column 1 (char 0) | 1 1 0 Unterminated string starting at
# expect: '01' | Extra data: line 1 column 2 (char 1) | 1 2 1 Extra data
# expect: '-' | Expecting value: line 1 column 1 (char 0) | 1 1 0 Expecting value
# expect: '+1' | Expecting value: line 1 column 1 (char 0) | 1 1 0 Expecting value
# expect: '.5' | Expecting value: line 1 column 1 (char 0) | 1 1 0 Expecting value
# expect: '1.' | Extra data: line 1 column 2 (char 1) | 1 2 1 Extra data
# expect: '1.e3' | Extra data: line 1 column 2 (char 1) | 1 2 1 Extra data
# expect: '1e' | Extra data: line 1 column 2 (char 1) | 1 2 1 Extra data
# expect: '1e+' | Extra data: line 1 column 2 (char 1) | 1 2 1 Extra data
# expect: '--1' | Expecting value: line 1 column 1 (char 0) | 1 1 0 Expecting value
# expect: '[1]x' | Extra data: line 1 column 4 (char 3) | 1 4 3 Extra data
# expect: '1 2' | Extra data: line 1 column 3 (char 2) | 1 3 2 Extra data
# expect: 'truefalse' | Extra data: line 1 column 5 (char 4) | 1 5 4 Extra data
# expect: '[1,\n 2,\n  x]' | Expecting value: line 3 column 3 (char 10) | 3 3 10 Expecting value
# expect: '{"a": 1\n "b"}' | Expecting ',' delimiter: line 2 column 2 (char 9) | 2 2 9 Expecting ',' delimiter
# expect: 'NaNa' | Extra data: line 1 column 4 (char 3) | 1 4 3 Extra data
# expect: '-Infinit' | Expecting value: line 1 column 1 (char 0) | 1 1 0 Expecting value
# expect: '[[[' | Expecting value: line 1 column 4 (char 3) | 1 4 3 Expecting value
# expect: '{"a": {"b": [}}' | Expecting value: line 1 column 14 (char 13) | 1 14 13 Expecting value
# expect: '\ufeff1' | Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0) | 1 1 0 Unexpected UTF-8 BOM (decode using utf-8-sig)
for value in None, 5, ["x"]:
    try:
        json.loads(value)
    except TypeError as error:
        print(error)
# expect: the JSON object must be str, bytes or bytearray, not NoneType
# expect: the JSON object must be str, bytes or bytearray, not int
# expect: the JSON object must be str, bytes or bytearray, not list
try:
    json.loads("[" * 5000)
except RecursionError as error:
    print(type(error).__name__)  # expect: RecursionError
try:
    json.loads(b"\xff\xfe1\x00"), json.loads(b"\xff")
except UnicodeDecodeError as error:
    print(error)  # expect: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
