class CM:
    def __enter__(self):
        raise ValueError("enter failed")

    def __exit__(self, *args):
        print("never")

try:
    with CM():
        print("never")
except ValueError as e:
    print(e)  # expect: enter failed
