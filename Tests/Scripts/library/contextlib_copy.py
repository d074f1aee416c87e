from contextlib import *
import sys, copy, types
@contextmanager
def cm(x):
    print('in',x)
    try: yield x+1
    except ValueError as e: print('caught',e)
    finally: print('out')
with cm(1) as v: print(v)
with cm(2): raise ValueError('q')
try:
    with cm(3): raise KeyError('k')
except KeyError as e: print('K',e)
@contextmanager
def bad(): yield 1; yield 2
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def bad2():
    if 0: yield
try:
    with bad2(): pass
except RuntimeError as e: print(e)
@cm(5)
def f(): print('f')
f(); f()
class C:
    def close(s): print('closed')
with closing(C()) as c: print(type(c).__name__)
with suppress(KeyError, ValueError): {}[1]
with nullcontext(3) as n: print(n)
with ExitStack() as st:
    print(st.enter_context(cm(7)))
    st.callback(print,'cb',1)
    st.push(lambda *a: print('push',a[0]))
    @st.callback
    def _(): print('last')
try:
    with ExitStack() as st:
        st.push(lambda *a: print(a[0],a[1]))
        st.callback(lambda: 1/0)
        raise KeyError(3)
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
with ExitStack() as st:
    st.callback(print,'x')
    s2=st.pop_all()
print('before'); s2.close()
try: ExitStack().enter_context(3)
except TypeError as e: print(e)
class D(ContextDecorator):
    def __enter__(s): print('en'); return s
    def __exit__(s,*a): print('ex'); return False
@D()
def g(x): "doc"; return x
print(g(3), g.__name__, g.__doc__)
print(issubclass(D, AbstractContextManager), isinstance(3, AbstractContextManager))
class W:
    def write(s,t): sys.__stderr__ ; buf.append(t)
buf=[]
with redirect_stdout(W()): print('hid',1)
print(buf)
l=[1,[2,3],{'a':(4,[5])}]
a=copy.copy(l); b=copy.deepcopy(l); print(a is l, a[1] is l[1], b, b[1] is l[1], b[2]['a'] is l[2]['a'])
r=[]; r.append(r); q=copy.deepcopy(r); print(q[0] is q)
class P:
    def __init__(s,x): s.x=x
p=P([1]); p2=copy.copy(p); p3=copy.deepcopy(p); print(p2.x is p.x, p3.x is p.x, p3.x)
class Q(P):
    def __copy__(s): return 'C'
    def __deepcopy__(s,m): return 'D'
print(copy.copy(Q(1)), copy.deepcopy([Q(1)]))
n=types.SimpleNamespace(a=1,b='x'); print(n, n==types.SimpleNamespace(a=1,b='x')); n.c=3; print(n.c, vars(n))
import threading
try: copy.deepcopy(threading.Lock())
except TypeError as e: print(e)
class M(dict): pass
m=M(a=1); m.z=[2]; k=copy.deepcopy(m); print(k, k.z, type(k).__name__, k.z is m.z)
class LL(list): pass
m=LL([1,[2]]); k=copy.deepcopy(m); print(k, k[1] is m[1], copy.copy(m)[1] is m[1])
class Sl:
    __slots__=('a','b')
s=Sl(); s.a=1; k=copy.copy(s); print(k.a)
class St:
    def __init__(s): s.a=1
    def __getstate__(s): return {'q':1}
    def __setstate__(s,d): s.got=d
print(copy.copy(St()).__dict__)
class Rd:
    def __reduce__(s): return (list,([1,2],))
print(copy.copy(Rd()))
