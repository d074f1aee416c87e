e = ValueError("x")
e.extra = 5
print(e.extra, e.args, e.__traceback__)  # expect: 5 ('x',) None
try:
    raise e
except ValueError as same:
    print(same is e, same.__traceback__ is not None)  # expect: True True
