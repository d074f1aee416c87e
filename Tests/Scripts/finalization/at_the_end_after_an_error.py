# The frames of the exception that ended the program go first.
class F:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def main():
    local = F("local")
    print("failing")
    1 / 0


kept = F("global")
main()
# expect: failing
# expect: del local
# expect: del global
# expect error: ZeroDivisionError: division by zero
