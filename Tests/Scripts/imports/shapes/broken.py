# A module that fails.
1 / 0
# expect error: ZeroDivisionError: division by zero
# expect error: ZeroDivisionError: division by zero
