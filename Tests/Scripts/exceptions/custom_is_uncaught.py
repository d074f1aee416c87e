class NoMoney(Exception):
    pass

raise NoMoney("30 missing")
# expect error: NoMoney: 30 missing
