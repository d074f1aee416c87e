print(1 and 2, 0 and 2, 1 or 2, 0 or 2, "" or None, not "", not 1)  # expect: 2 0 1 2 None True False
print(None or [] or "last", 1 and [] and 2)  # expect: last []

def shout():
    print("called")
    return True

False and shout()
True or shout()
print(False or shout())
# expect: called
# expect: True
