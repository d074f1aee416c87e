import sys


def hook(kind, value, traceback):
    print("hook:", kind.__name__, value, traceback.tb_lineno)


sys.excepthook = hook
print(sys.__excepthook__ is hook)  # expect: False
# expect exit: 1
1 / 0  # expect: hook: ZeroDivisionError division by zero 11
