# 200000 iterations


def run():
    for i in range(200000):
        words = "  The quick brown fox  ".strip().lower().split(" ")
        text = "-".join(words).replace("quick", "slow")
        found = text.find("fox") + text.count("o")
        text.startswith("the")


run()
