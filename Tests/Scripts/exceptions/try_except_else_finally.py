def f(kind):
    try:
        if kind:
            raise kind("boom")
    except ValueError as e:
        print("value", e)
    except (TypeError, KeyError) as e:
        print("type or key", e)
    else:
        print("else")
    finally:
        print("finally")

f(None)
# expect: else
# expect: finally
f(ValueError)
# expect: value boom
# expect: finally
f(TypeError)
# expect: type or key boom
# expect: finally
f(KeyError)
# expect: type or key 'boom'
# expect: finally
try:
    f(OSError)
except OSError as e:
    print("outer", e)
# expect: finally
# expect: outer boom
