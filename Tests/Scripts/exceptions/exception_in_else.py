try:
    try:
        pass
    except ValueError:
        print("no")
    else:
        raise ValueError("from else")
    finally:
        print("finally")  # expect: finally
except ValueError as e:
    print(e)  # expect: from else
