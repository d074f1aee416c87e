import io
import json

for s in ['1', '-0', '1.5e3', '"a\\u00e9\\n\\ud83d\\ude00"', '[1, 2 ,3]', '{"a": {"b": [null, true,false]}}', ' [ ] ',
          '[1.0,-Infinity]', '{"a":1,"a":2}', '1E5', '""']:
    print(repr(json.loads(s)))
# expect: 1
# expect: 0
# expect: 1500.0
# expect: 'aé\n😀'
# expect: [1, 2, 3]
# expect: {'a': {'b': [None, True, False]}}
# expect: []
# expect: [1.0, -inf]
# expect: {'a': 2}
# expect: 100000.0
# expect: ''
for s in ['', '{', '[1,', '[1 2]', '{"a" 1}', '{a:1}', '{"a":1,}', '[1,]', '"abc', '"\\x"', 'nul', '1 2', '{"a":',
          '"\\u12"', '"\t"', '[1,\n2,,]', '{"a":1 "b"}', '-', 'tru', '{1:2}', '01', '"\\']:
    try:
        print(json.loads(s))
    except json.JSONDecodeError as e:
        print(repr(s), e, e.lineno, e.colno, e.pos)
# expect: '' Expecting value: line 1 column 1 (char 0) 1 1 0
# expect: '{' Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 2 1
# expect: '[1,' Expecting value: line 1 column 4 (char 3) 1 4 3
# expect: '[1 2]' Expecting ',' delimiter: line 1 column 4 (char 3) 1 4 3
# expect: '{"a" 1}' Expecting ':' delimiter: line 1 column 6 (char 5) 1 6 5
# expect: '{a:1}' Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 2 1
# expect: '{"a":1,}' Expecting property name enclosed in double quotes: line 1 column 8 (char 7) 1 8 7
# expect: '[1,]' Expecting value: line 1 column 4 (char 3) 1 4 3
# expect: '"abc' Unterminated string starting at: line 1 column 1 (char 0) 1 1 0
# expect: '"\\x"' Invalid \escape: line 1 column 2 (char 1) 1 2 1
# expect: 'nul' Expecting value: line 1 column 1 (char 0) 1 1 0
# expect: '1 2' Extra data: line 1 column 3 (char 2) 1 3 2
# expect: '{"a":' Expecting value: line 1 column 6 (char 5) 1 6 5
# expect: '"\\u12"' Invalid \uXXXX escape: line 1 column 3 (char 2) 1 3 2
# expect: '"\t"' Invalid control character at: line 1 column 2 (char 1) 1 2 1
# expect: '[1,\n2,,]' Expecting value: line 2 column 3 (char 6) 2 3 6
# expect: '{"a":1 "b"}' Expecting ',' delimiter: line 1 column 8 (char 7) 1 8 7
# expect: '-' Expecting value: line 1 column 1 (char 0) 1 1 0
# expect: 'tru' Expecting value: line 1 column 1 (char 0) 1 1 0
# expect: '{1:2}' Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 2 1
# expect: '01' Extra data: line 1 column 2 (char 1) 1 2 1
# expect: '"\\' Unterminated string starting at: line 1 column 1 (char 0) 1 1 0
print(json.loads('{"a":1.5}', parse_float=str, object_hook=lambda d: list(d.items())), json.loads("[1]", parse_int=float))  # expect: [('a', '1.5')] [1.0]
print(json.loads('{"b":1,"a":2}', object_pairs_hook=list), json.loads(b'{"z": 1}'))  # expect: [('b', 1), ('a', 2)] {'z': 1}
f = io.StringIO()
json.dump({"a": [1]}, f)
f.seek(0)
print(f.getvalue(), json.load(f))  # expect: {"a": [1]} {'a': [1]}
try:
    json.loads(3)
except TypeError as e:
    print(e)  # expect: the JSON object must be str, bytes or bytearray, not int
try:
    raise json.JSONDecodeError("x", "abc", 1)
except ValueError as e:
    print(repr(e), e.msg, e.doc)  # expect: JSONDecodeError('x: line 1 column 2 (char 1)') x abc
