raise ValueError("first\nsecond")

# expect traceback:
#   Traceback (most recent call last):
#     File "message_with_several_lines.py", line 1, in <module>
#       raise ValueError("first\nsecond")
#   ValueError: first
#   second
