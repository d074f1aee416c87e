import json

for v in [1, -2, 1.5, 1e100, True, None, "a\"b\\c\n\té\u2028😀\x7f\x01", [], {}, [1, [2, {"a": []}]],
          {"b": 1, "a": {"c": 2}}, {1: 2, None: 3, False: 4, 1.5: 5}, (1, 2), float("inf"), -0.0, 10**30]:
    print(json.dumps(v), json.dumps(v, separators=(",", ":"), ensure_ascii=False))
# expect: 1 1
# expect: -2 -2
# expect: 1.5 1.5
# expect: 1e+100 1e+100
# expect: true true
# expect: null null
# expect: "a\"b\\c\n\t\u00e9\u2028\ud83d\ude00\u007f\u0001" "a\"b\\c\n\té 😀\u0001"
# expect: [] []
# expect: {} {}
# expect: [1, [2, {"a": []}]] [1,[2,{"a":[]}]]
# expect: {"b": 1, "a": {"c": 2}} {"b":1,"a":{"c":2}}
# expect: {"1": 2, "null": 3, "false": 4, "1.5": 5} {"1":2,"null":3,"false":4,"1.5":5}
# expect: [1, 2] [1,2]
# expect: Infinity Infinity
# expect: -0.0 -0.0
# expect: 1000000000000000000000000000000 1000000000000000000000000000000
print(json.dumps([1, {"b": [], "a": {"c": None}}], indent=2))
# expect: [
# expect:   1,
# expect:   {
# expect:     "b": [],
# expect:     "a": {
# expect:       "c": null
# expect:     }
# expect:   }
# expect: ]
print(json.dumps({"b": 1, "a": 2}, sort_keys=True, indent="\t"))
# expect: {
# expect: 	"a": 2,
# expect: 	"b": 1
# expect: }
for action in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(object),
               lambda: json.dumps(float("nan"), allow_nan=False)):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError Object of type set is not JSON serializable
# expect: TypeError keys must be str, int, float, bool or None, not tuple
# expect: TypeError Object of type type is not JSON serializable
# expect: ValueError Out of range float values are not JSON compliant
a = []
a.append(a)
try:
    json.dumps(a)
except ValueError as e:
    print(e)  # expect: Circular reference detected


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps([{3, 1}], cls=Encoder), json.dumps({"x": {1}}, default=list), json.dumps({(1,): 2, "a": 3}, skipkeys=True))  # expect: [[1, 3]] {"x": [1]} {"a": 3}
