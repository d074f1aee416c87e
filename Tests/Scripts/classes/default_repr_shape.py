class A:
    pass

text = repr(A())
print(text.startswith("<__main__.A object at 0x"), text.endswith(">"))  # expect: True True
