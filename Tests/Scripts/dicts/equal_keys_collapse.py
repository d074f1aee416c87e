d = {1: "int", 1.0: "float", True: "bool"}
print(d)  # expect: {1: 'bool'}
d = {0: "a", False: "b"}
print(d, d[0.0])  # expect: {0: 'b'} b
