# Errors call a type that is written in C by its module's name, too.
import datetime, collections, functools, re, threading, decimal, operator
values = [datetime.datetime(2020, 1, 1), datetime.date(2020, 1, 1), datetime.timedelta(1), collections.deque(),
          collections.OrderedDict(), collections.defaultdict(int), functools.partial(print), re.compile("a"),
          re.match("a", "a"), threading.Lock(), decimal.Decimal(1), operator.itemgetter(1)]
for value in values:
    for fails in (lambda: value.nope, lambda: value < None, lambda: type(value).nope, lambda: "a" + value):
        try:
            fails()
        except (AttributeError, TypeError) as e:
            print(e, "|", type(value).__name__, type(value).__qualname__, type(value).__module__)


class Stack(collections.deque):
    pass


try:
    Stack().nope
except AttributeError as e:
    print(e)
print(Stack([1]), collections.deque([2]), type(threading.Lock()), hash(Stack) != 0)
# expect: 'datetime.datetime' object has no attribute 'nope' | datetime datetime datetime
# expect: '<' not supported between instances of 'datetime.datetime' and 'NoneType' | datetime datetime datetime
# expect: type object 'datetime.datetime' has no attribute 'nope' | datetime datetime datetime
# expect: can only concatenate str (not "datetime.datetime") to str | datetime datetime datetime
# expect: 'datetime.date' object has no attribute 'nope' | date date datetime
# expect: '<' not supported between instances of 'datetime.date' and 'NoneType' | date date datetime
# expect: type object 'datetime.date' has no attribute 'nope' | date date datetime
# expect: can only concatenate str (not "datetime.date") to str | date date datetime
# expect: 'datetime.timedelta' object has no attribute 'nope' | timedelta timedelta datetime
# expect: '<' not supported between instances of 'datetime.timedelta' and 'NoneType' | timedelta timedelta datetime
# expect: type object 'datetime.timedelta' has no attribute 'nope' | timedelta timedelta datetime
# expect: can only concatenate str (not "datetime.timedelta") to str | timedelta timedelta datetime
# expect: 'collections.deque' object has no attribute 'nope' | deque deque collections
# expect: '<' not supported between instances of 'collections.deque' and 'NoneType' | deque deque collections
# expect: type object 'collections.deque' has no attribute 'nope' | deque deque collections
# expect: can only concatenate str (not "collections.deque") to str | deque deque collections
# expect: 'collections.OrderedDict' object has no attribute 'nope' | OrderedDict OrderedDict collections
# expect: '<' not supported between instances of 'collections.OrderedDict' and 'NoneType' | OrderedDict OrderedDict collections
# expect: type object 'collections.OrderedDict' has no attribute 'nope' | OrderedDict OrderedDict collections
# expect: can only concatenate str (not "collections.OrderedDict") to str | OrderedDict OrderedDict collections
# expect: 'collections.defaultdict' object has no attribute 'nope' | defaultdict defaultdict collections
# expect: '<' not supported between instances of 'collections.defaultdict' and 'NoneType' | defaultdict defaultdict collections
# expect: type object 'collections.defaultdict' has no attribute 'nope' | defaultdict defaultdict collections
# expect: can only concatenate str (not "collections.defaultdict") to str | defaultdict defaultdict collections
# expect: 'functools.partial' object has no attribute 'nope' | partial partial functools
# expect: '<' not supported between instances of 'functools.partial' and 'NoneType' | partial partial functools
# expect: type object 'functools.partial' has no attribute 'nope' | partial partial functools
# expect: can only concatenate str (not "functools.partial") to str | partial partial functools
# expect: 're.Pattern' object has no attribute 'nope' | Pattern Pattern re
# expect: '<' not supported between instances of 're.Pattern' and 'NoneType' | Pattern Pattern re
# expect: type object 're.Pattern' has no attribute 'nope' | Pattern Pattern re
# expect: can only concatenate str (not "re.Pattern") to str | Pattern Pattern re
# expect: 're.Match' object has no attribute 'nope' | Match Match re
# expect: '<' not supported between instances of 're.Match' and 'NoneType' | Match Match re
# expect: type object 're.Match' has no attribute 'nope' | Match Match re
# expect: can only concatenate str (not "re.Match") to str | Match Match re
# expect: '_thread.lock' object has no attribute 'nope' | lock lock _thread
# expect: '<' not supported between instances of '_thread.lock' and 'NoneType' | lock lock _thread
# expect: type object '_thread.lock' has no attribute 'nope' | lock lock _thread
# expect: can only concatenate str (not "_thread.lock") to str | lock lock _thread
# expect: 'decimal.Decimal' object has no attribute 'nope' | Decimal Decimal decimal
# expect: '<' not supported between instances of 'decimal.Decimal' and 'NoneType' | Decimal Decimal decimal
# expect: type object 'decimal.Decimal' has no attribute 'nope' | Decimal Decimal decimal
# expect: can only concatenate str (not "decimal.Decimal") to str | Decimal Decimal decimal
# expect: 'operator.itemgetter' object has no attribute 'nope' | itemgetter itemgetter operator
# expect: '<' not supported between instances of 'operator.itemgetter' and 'NoneType' | itemgetter itemgetter operator
# expect: type object 'operator.itemgetter' has no attribute 'nope' | itemgetter itemgetter operator
# expect: can only concatenate str (not "operator.itemgetter") to str | itemgetter itemgetter operator
# expect: 'Stack' object has no attribute 'nope'
# expect: Stack([1]) deque([2]) <class '_thread.lock'> True
