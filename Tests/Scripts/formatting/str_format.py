print("{} {}".format(1, 2))  # expect: 1 2
print("{1} {0} {1}".format("a", "b"))  # expect: b a b
print("{name} {0[1]} {o.real}".format([1, 2], name="n", o=5))  # expect: n 2 5
print("{:>5}|{:<5}|{:^5}|".format(1, 2, 3))  # expect:     1|2    |  3  |
print("{!r} {!s}".format("q", "q"))  # expect: 'q' q
print("{:{}}|".format("x", 4))  # expect: x   |
print("{{}} {}".format(0))  # expect: {} 0
