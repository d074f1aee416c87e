class CM:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        print(kind.__name__ if kind else None, value, tb is not None)
        return True

with CM():
    pass
# expect: None None False
with CM():
    raise ValueError("v")
# expect: ValueError v True
print("suppressed")  # expect: suppressed
