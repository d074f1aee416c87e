class Queue:
    def append_left(self):
        pass

Queue().append_lef()

# expect traceback:
#   Traceback (most recent call last):
#     File "suggestion_in_last_line.py", line 5, in <module>
#       Queue().append_lef()
#       ^^^^^^^^^^^^^^^^^^
#   AttributeError: 'Queue' object has no attribute 'append_lef'. Did you mean: 'append_left'?
