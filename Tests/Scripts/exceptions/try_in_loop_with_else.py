for text in ("1", "x", "3"):
    try:
        n = int(text)
    except ValueError as e:
        print(e)
    else:
        print(n)
# expect: 1
# expect: invalid literal for int() with base 10: 'x'
# expect: 3
