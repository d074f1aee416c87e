"""indent, separators, sort_keys, skipkeys, default; keys that are no texts."""

import json

data = {"b": [1, {"x": None, "a": []}, {}], "a": {"k": (True, 1.5)}, "é": "ü"}
for options in (
    {}, {"indent": 2}, {"indent": 0}, {"indent": "\t"}, {"indent": -1}, {"sort_keys": True}, {"separators": (",", ":")},
    {"indent": 1, "separators": (" ,", " = ")}, {"ensure_ascii": False, "indent": 2, "sort_keys": True},
):
    print(options)
    print(json.dumps(data, **options))
# expect: {}
# expect: {"b": [1, {"x": null, "a": []}, {}], "a": {"k": [true, 1.5]}, "\u00e9": "\u00fc"}
# expect: {'indent': 2}
# expect: {
# expect:   "b": [
# expect:     1,
# expect:     {
# expect:       "x": null,
# expect:       "a": []
# expect:     },
# expect:     {}
# expect:   ],
# expect:   "a": {
# expect:     "k": [
# expect:       true,
# expect:       1.5
# expect:     ]
# expect:   },
# expect:   "\u00e9": "\u00fc"
# expect: }
# expect: {'indent': 0}
# expect: {
# expect: "b": [
# expect: 1,
# expect: {
# expect: "x": null,
# expect: "a": []
# expect: },
# expect: {}
# expect: ],
# expect: "a": {
# expect: "k": [
# expect: true,
# expect: 1.5
# expect: ]
# expect: },
# expect: "\u00e9": "\u00fc"
# expect: }
# expect: {'indent': '\t'}
# expect: {
# expect: 	"b": [
# expect: 		1,
# expect: 		{
# expect: 			"x": null,
# expect: 			"a": []
# expect: 		},
# expect: 		{}
# expect: 	],
# expect: 	"a": {
# expect: 		"k": [
# expect: 			true,
# expect: 			1.5
# expect: 		]
# expect: 	},
# expect: 	"\u00e9": "\u00fc"
# expect: }
# expect: {'indent': -1}
# expect: {
# expect: "b": [
# expect: 1,
# expect: {
# expect: "x": null,
# expect: "a": []
# expect: },
# expect: {}
# expect: ],
# expect: "a": {
# expect: "k": [
# expect: true,
# expect: 1.5
# expect: ]
# expect: },
# expect: "\u00e9": "\u00fc"
# expect: }
# expect: {'sort_keys': True}
# expect: {"a": {"k": [true, 1.5]}, "b": [1, {"a": [], "x": null}, {}], "\u00e9": "\u00fc"}
# expect: {'separators': (',', ':')}
# expect: {"b":[1,{"x":null,"a":[]},{}],"a":{"k":[true,1.5]},"\u00e9":"\u00fc"}
# expect: {'indent': 1, 'separators': (' ,', ' = ')}
# expect: {
# expect:  "b" = [
# expect:   1 ,
# expect:   {
# expect:    "x" = null ,
# expect:    "a" = []
# expect:   } ,
# expect:   {}
# expect:  ] ,
# expect:  "a" = {
# expect:   "k" = [
# expect:    true ,
# expect:    1.5
# expect:   ]
# expect:  } ,
# expect:  "\u00e9" = "\u00fc"
# expect: }
# expect: {'ensure_ascii': False, 'indent': 2, 'sort_keys': True}
# expect: {
# expect:   "a": {
# expect:     "k": [
# expect:       true,
# expect:       1.5
# expect:     ]
# expect:   },
# expect:   "b": [
# expect:     1,
# expect:     {
# expect:       "a": [],
# expect:       "x": null
# expect:     },
# expect:     {}
# expect:   ],
# expect:   "é": "ü"
# expect: }
print(json.dumps({1: 1, 2.5: 2, True: 3, None: 4, "s": 5, float("inf"): 6}))  # expect: {"1": 3, "2.5": 2, "null": 4, "s": 5, "Infinity": 6}
print(json.dumps({(1, 2): 1, b"k": 2, "kept": 3}, skipkeys=True))  # expect: {"kept": 3}
print(json.dumps({3: "c", 1: "a", 2: "b"}, sort_keys=True), json.dumps({"1": "a", 1: "b"}))  # expect: {"1": "a", "2": "b", "3": "c"} {"1": "a", "1": "b"}
print(json.dumps([{1, 2}, 3j], default=lambda value: repr(value), indent=1))
# expect: [
# expect:  "{1, 2}",
# expect:  "3j"
# expect: ]
print(json.dumps([], indent=4), json.dumps({}, indent=4), json.dumps([[]], indent=4), json.dumps("x", indent=4))
# expect: [] {} [
# expect:     []
# expect: ] "x"


def failure(value, **options):
    try:
        print(json.dumps(value, **options))
    except (TypeError, ValueError, RecursionError) as error:
        print(type(error).__name__, *([] if isinstance(error, RecursionError) else [error]))


ring = [1]
ring.append({"again": ring})
deep = []
for _ in range(5000):
    deep = [deep]
failure({(1, 2): 3})  # expect: TypeError keys must be str, int, float, bool or None, not tuple
failure({"a": 1, 2: 3}, sort_keys=True)  # expect: TypeError '<' not supported between instances of 'int' and 'str'
failure([object], default=None)  # expect: TypeError Object of type type is not JSON serializable
failure({1, 2})  # expect: TypeError Object of type set is not JSON serializable
failure(ring)  # expect: ValueError Circular reference detected
failure(deep)  # expect: RecursionError
failure(3j, default=lambda value: value)  # expect: ValueError Circular reference detected
failure([b"x"], indent=2)  # expect: TypeError Object of type bytes is not JSON serializable
print("".join(json.JSONEncoder(indent=1).iterencode({"a": [1, 2]})))
# expect: {
# expect:  "a": [
# expect:   1,
# expect:   2
# expect:  ]
# expect: }
