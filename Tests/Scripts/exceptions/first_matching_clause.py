try:
    {}["a"]
except LookupError:
    print("lookup")  # expect: lookup
except KeyError:
    print("key")
