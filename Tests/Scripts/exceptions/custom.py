class BankError(Exception):
    pass

class NoMoney(BankError):
    def __init__(self, missing):
        super().__init__(f"{missing} missing")
        self.missing = missing

try:
    raise NoMoney(30)
except BankError as e:
    print(type(e).__name__, e, e.missing, e.args)  # expect: NoMoney 30 missing 30 ('30 missing',)
print(issubclass(NoMoney, Exception))  # expect: True
