def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__ + ":", e)
class T:
    class Inner:
        p = property(lambda self: 1)
        w = property(None, lambda self, value: None)
    @property
    def area(self): "the getter's text"
x = T.Inner()
t(lambda: setattr(x, "p", 1)); t(lambda: delattr(x, "p")); t(lambda: x.w)
# expect: AttributeError: property 'p' of 'T.Inner' object has no setter
# expect: AttributeError: property 'p' of 'T.Inner' object has no deleter
# expect: AttributeError: property 'w' of 'T.Inner' object has no getter
T.Inner.late = property(); T.Inner.other = T.Inner.w
t(lambda: x.late); t(lambda: setattr(x, "late", 1)); t(lambda: delattr(x, "late")); t(lambda: x.other)
# expect: AttributeError: property of 'T.Inner' object has no getter
# expect: AttributeError: property of 'T.Inner' object has no setter
# expect: AttributeError: property of 'T.Inner' object has no deleter
# expect: AttributeError: property 'w' of 'T.Inner' object has no getter
t(lambda: property().__set__(None, 3)); t(lambda: property().__set_name__(3))
# expect: AttributeError: property of 'NoneType' object has no setter
# expect: TypeError: __set_name__() takes 2 positional arguments but 1 were given
p = T.area
def told(self): "another text"
print(p.__doc__, "|", p.setter(told).__doc__, "|", p.getter(told).__doc__, "|", property(told, doc="given").getter(len).__doc__)  # expect: the getter's text | the getter's text | another text | given
class Sub(property):
    "of the class"
print(Sub(told).__doc__, "|", Sub(told).setter(told).__doc__, "|", Sub.__doc__)  # expect: another text | another text | of the class
class Meta(type):
    def __repr__(cls): return super().__repr__()
    def __str__(cls): return "class " + super().__str__()
class Made(metaclass=Meta): pass
print(repr(Made), Made, type.__repr__(int))  # expect: <class '__main__.Made'> class <class '__main__.Made'> <class 'int'>
