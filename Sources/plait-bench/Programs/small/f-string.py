# 300000 iterations


def run():
    name = "Ann"
    for i in range(300000):
        text = f"{name} has {i} coins, {i / 3:.2f} each"


run()
