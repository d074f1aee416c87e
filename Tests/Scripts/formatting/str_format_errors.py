for text, args in (("{}", ()), ("{1}", (0,)), ("{x}", ()), ("{", ()), ("}", ()), ("{} {0}", (1, 2))):
    try:
        print(text.format(*args))
    except (ValueError, IndexError, KeyError) as e:
        print(type(e).__name__, e)
# expect: IndexError Replacement index 0 out of range for positional args tuple
# expect: IndexError Replacement index 1 out of range for positional args tuple
# expect: KeyError 'x'
# expect: ValueError Single '{' encountered in format string
# expect: ValueError Single '}' encountered in format string
# expect: ValueError cannot switch from automatic field numbering to manual field specification
