# Methods of builtin types are pickled by the name that their class knows them by.
import pickle

for method in (str.upper, dict.fromkeys, list.append, int.__add__, object.__init__):
    copy = pickle.loads(pickle.dumps(method))
    print(copy == method, copy.__name__)
# expect: True upper
# expect: True fromkeys
# expect: True append
# expect: True __add__
# expect: True __init__
print(str.upper.__objclass__, object.__init__.__objclass__)  # expect: <class 'str'> <class 'object'>
