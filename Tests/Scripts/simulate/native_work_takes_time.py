# Long work of one operation takes time: the clock goes on, and it is the thread's own processor time.
import hashlib
import time


def cost(work):
    start = time.thread_time()
    work()
    return time.thread_time() - start


numbers = list(range(200_000))
text = "ab " * 100_000
big = 3 ** 20_000
print(cost(lambda: sum(range(200_000))) > 0.0005)  # expect: True
print(cost(lambda: sorted(numbers, reverse=True)) > 0.0005)  # expect: True
print(cost(lambda: numbers[:]) > 0.00005)  # expect: True
print(cost(lambda: -1 in numbers) > 0.0005)  # expect: True
print(cost(lambda: text.replace("a", "xy")) > 0.00005)  # expect: True
print(cost(lambda: big * big) > 0.00005)  # expect: True
print(cost(lambda: str(3 ** 5000)) > 0.00001)  # expect: True
print(cost(lambda: hashlib.sha256(b"x" * 1_000_000).digest()) > 0.0001)  # expect: True
print(cost(lambda: hashlib.pbkdf2_hmac("sha256", b"a", b"b", 1000)) > 0.0001)  # expect: True
print(cost(lambda: len(numbers)) < 0.001)  # expect: True
