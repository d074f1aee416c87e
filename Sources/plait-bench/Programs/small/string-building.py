# 500000 iterations


def run():
    text = ""
    for i in range(300000):
        text += "x"
    parts = []
    for i in range(200000):
        parts.append(str(i))
    return ",".join(parts)


run()
