eg = ExceptionGroup("eg", [ValueError(1), TypeError(2), ExceptionGroup("in", [KeyError(3), ValueError(4)])])
try:
    try:
        raise eg
    except* ValueError as e:
        print("V", repr(e))  # expect: V ExceptionGroup('eg', [ValueError(1), ExceptionGroup('in', [ValueError(4)])])
    except* (TypeError, KeyError) as e:
        print("TK", repr(e))  # expect: TK ExceptionGroup('eg', [TypeError(2), ExceptionGroup('in', [KeyError(3)])])
    else: print("else")
    finally: print("fin")  # expect: fin
    print("all handled")  # expect: all handled
    try:
        raise eg
    except* ValueError:
        raise RuntimeError("new")
except Exception as e:
    print(repr(e), repr(e.__context__), repr(e.__cause__))  # expect: ExceptionGroup('', [RuntimeError('new'), ExceptionGroup('eg', [TypeError(2), ExceptionGroup('in', [KeyError(3)])])]) None None
try:
    try:
        raise ValueError(1)
    except* ValueError as e:
        print(repr(e))  # expect: ExceptionGroup('', (ValueError(1),))
        raise
except Exception as e:
    print(repr(e))  # expect: ExceptionGroup('', (ValueError(1),))
try:
    try:
        raise ValueError(1)
    except* TypeError as e:
        print(repr(e))
except Exception as e:
    print(repr(e))  # expect: ValueError(1)
try:
    try:
        raise eg
    except* ExceptionGroup: pass
except TypeError as e: print(e)  # expect: catching ExceptionGroup with except* is not allowed. Use except instead.
try:
    try:
        raise eg
    except* 3: pass
except TypeError as e: print(e)  # expect: catching classes that do not inherit from BaseException is not allowed
for i in range(3):
    try:
        raise ExceptionGroup("l", [ValueError(i), OSError(i)])
    except* ValueError as e:
        for j in range(3):
            if j == 1: continue
            if j == 2: break
        print(i, repr(e))
    except* OSError: print("os")
# expect: 0 ExceptionGroup('l', [ValueError(0)])
# expect: os
# expect: 1 ExceptionGroup('l', [ValueError(1)])
# expect: os
# expect: 2 ExceptionGroup('l', [ValueError(2)])
# expect: os
