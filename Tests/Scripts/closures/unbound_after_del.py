def f():
    a = 1
    del a
    return a

try:
    f()
except UnboundLocalError as e:
    print(e)  # expect: cannot access local variable 'a' where it is not associated with a value
try:
    undefined_thing
except NameError as e:
    print(e)  # expect: name 'undefined_thing' is not defined
