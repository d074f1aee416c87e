import getopt
import reprlib
import shlex

print(shlex.split("a 'b c' \"d \\\" e\" f\\ g"), shlex.quote("it's"), shlex.join(["a b", "c"]))  # expect: ['a', 'b c', 'd " e', 'f g'] 'it'"'"'s' 'a b' c
print(list(shlex.shlex("a && b;c|d", punctuation_chars=True)))  # expect: ['a', '&&', 'b', ';', 'c', '|', 'd']
try:
    shlex.split("'a")
except ValueError as error:
    print(error)  # expect: No closing quotation
print(getopt.getopt(["-a", "-b", "1", "--long=x", "rest"], "ab:", ["long="]))  # expect: ([('-a', ''), ('-b', '1'), ('--long', 'x')], ['rest'])
try:
    getopt.getopt(["-z"], "a")
except getopt.GetoptError as error:
    print(error, error.opt)  # expect: option -z not recognized z
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({1: [[[[[[[]]]]]]]}))  # expect: [0, 1, 2, 3, 4, 5, ...] 'xxxxxxxxxxxx...xxxxxxxxxxxxx' {1: [[[[[[...]]]]]]}


class Tree(list):
    @reprlib.recursive_repr()
    def __repr__(self):
        return "<" + ", ".join(map(repr, self)) + ">"


tree = Tree([1])
tree.append(tree)
print(tree)  # expect: <1, ...>
