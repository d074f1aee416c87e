import json

people = [
    {"name": f"Person {i}", "age": i % 90, "scores": [i * 0.5, i, None, True], "address": {"street": "Long Lane", "no": i}}
    for i in range(4000)
]
text = json.dumps(people)
again = json.loads(text)
print(len(text), again == people)
print(json.dumps(again[:2], indent=2)[:60])
