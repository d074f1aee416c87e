class A:
    def m(self):
        return self.missing

class B:
    x = A().m()

# expect traceback:
#   Traceback (most recent call last):
#     File "in_method_and_class_body.py", line 5, in <module>
#       class B:
#     File "in_method_and_class_body.py", line 6, in B
#       x = A().m()
#           ^^^^^^^
#     File "in_method_and_class_body.py", line 3, in m
#       return self.missing
#              ^^^^^^^^^^^^
#   AttributeError: 'A' object has no attribute 'missing'
