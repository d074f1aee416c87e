def load(key):
    try:
        return {}[key]
    except KeyError as e:
        raise RuntimeError("no configuration") from e

load("port")

# expect traceback:
#   Traceback (most recent call last):
#     File "explicit_cause.py", line 3, in load
#       return {}[key]
#              ~~^^^^^
#   KeyError: 'port'
#
#   The above exception was the direct cause of the following exception:
#
#   Traceback (most recent call last):
#     File "explicit_cause.py", line 7, in <module>
#       load("port")
#     File "explicit_cause.py", line 5, in load
#       raise RuntimeError("no configuration") from e
#   RuntimeError: no configuration
