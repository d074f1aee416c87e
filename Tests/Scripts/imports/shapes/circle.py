# A module of `own_modules.py`.
pi = 3


def area(radius):
    return pi * radius ** 2


if __name__ == "__main__":
    print(area(1))  # expect: 3
