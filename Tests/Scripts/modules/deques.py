from collections import deque

d = deque([1, 2, 3], maxlen=4)
print(d + deque([4, 5]), d * 2, d + d == deque([2, 3, 1, 2, 3][1:]), [0] + list(d))  # expect: deque([2, 3, 4, 5], maxlen=4) deque([3, 1, 2, 3], maxlen=4) True [0, 1, 2, 3]
for wrong in [lambda: d[9], lambda: d[0:1], lambda: d.index(9), lambda: d.remove(9), lambda: d + [1]]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
# expect: IndexError deque index out of range
# expect: TypeError sequence index must be integer, not 'slice'
# expect: ValueError 9 is not in deque
# expect: ValueError 9 is not in deque
# expect: TypeError can only concatenate deque (not "list") to deque


class Right:
    def __radd__(self, other):
        return f"radd {other}"

    def __rmul__(self, other):
        return f"rmul {other}"


print([1] + Right(), (1,) + Right(), "a" + Right(), [1] * Right(), d + Right())  # expect: radd [1] radd (1,) radd a rmul [1] radd deque([1, 2, 3], maxlen=4)
