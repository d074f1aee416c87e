def make():
    x = 0

    def get():
        return x

    def put(v):
        nonlocal x
        x = v

    return get, put

get, put = make()
put(5)
print(get())  # expect: 5
put("text")
print(get())  # expect: text
