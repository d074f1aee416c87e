for text, args in (("%d", "x"), ("%s %s", (1,)), ("%s", (1, 2)), ("%q", 1), ("%(a)s", {}), ("%(a)s", 1), ("%c", "ab"), ("%", 1), ("%x", 1.5)):
    try:
        print(text % args)
    except (ValueError, TypeError, KeyError) as e:
        print(type(e).__name__, e)
# expect: TypeError %d format: a real number is required, not str
# expect: TypeError not enough arguments for format string
# expect: TypeError not all arguments converted during string formatting
# expect: ValueError unsupported format character 'q' (0x71) at index 1
# expect: KeyError 'a'
# expect: TypeError format requires a mapping
# expect: TypeError %c requires int or char
# expect: ValueError incomplete format
# expect: TypeError %x format: an integer is required, not float
