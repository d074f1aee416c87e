# The traceback of a child names its process; the parent goes on.
from multiprocessing import Process


def fail():
    raise ValueError("broken")


if __name__ == "__main__":
    p = Process(target=fail, name="Failing")
    p.start()
    p.join()
    print(p.exitcode)  # expect: 1
# expect stderr: Process Failing:
# expect stderr: Traceback (most recent call last):
# expect stderr:     raise ValueError("broken")
# expect stderr: ValueError: broken
