try:
    [][1]
except:
    print("something")  # expect: something
