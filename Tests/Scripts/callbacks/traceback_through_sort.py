class V:
    def __lt__(self, other):
        return self.missing < 1

def run():
    return sorted([V(), V()])

run()

# expect traceback:
#   Traceback (most recent call last):
#     File "traceback_through_sort.py", line 8, in <module>
#       run()
#     File "traceback_through_sort.py", line 6, in run
#       return sorted([V(), V()])
#              ^^^^^^^^^^^^^^^^^^
#     File "traceback_through_sort.py", line 3, in __lt__
#       return self.missing < 1
#              ^^^^^^^^^^^^
#   AttributeError: 'V' object has no attribute 'missing'
