# `getpass`: the user's name; a password is a line of the given input.

class GetPassWarning(UserWarning):
    pass


def getuser():
    return "plait"


def getpass(prompt="Password: ", stream=None):
    return input(prompt)
