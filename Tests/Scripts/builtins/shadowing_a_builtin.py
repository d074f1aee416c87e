def f():
    len = lambda x: "mine"
    return len([1])

print(f(), len([1]))  # expect: mine 1
list = 5
print(list)  # expect: 5
del list
print(list("ab"))  # expect: ['a', 'b']
