import graphlib, contextvars, sched, time, gc
ts=graphlib.TopologicalSorter({'D':{'B','C'} if 0 else ['B','C'],'C':['A'],'B':['A']}); print(list(ts.static_order()))  # expect: ['A', 'C', 'B', 'D']
try: list(graphlib.TopologicalSorter({'a':['b'],'b':['a']}).static_order())
except graphlib.CycleError as e: print(e.args)  # expect: ('nodes are in a cycle', ['a', 'b', 'a'])
v=contextvars.ContextVar('v',default=5); print(v.get()); t=v.set(7); print(v.get()); v.reset(t); print(v.get())
# expect: 5
# expect: 7
# expect: 5
try: v.reset(t)
except RuntimeError as e: print(str(e).split(' at')[0])  # expect: <Token used var=<ContextVar name='v' default=5
w=contextvars.ContextVar('w')
try: w.get()
except LookupError as e: print(str(e).split(' at')[0])  # expect: <ContextVar name='w'
ctx=contextvars.copy_context()
def f(): v.set(100); return v.get()
print(ctx.run(f), v.get(), ctx[v], v in ctx, len(ctx))  # expect: 100 5 100 True 1
import threading
v.set(3)
r=[]
th=threading.Thread(target=lambda: r.append(v.get())); th.start(); th.join(); print(r)  # expect: [5]
import heapq, weakref
class A: pass
a=A(); r=weakref.ref(a); print(r() is a)  # expect: True
try: weakref.ref(3)
except TypeError as e: print(e)  # expect: cannot create weak reference to 'int' object
d=weakref.WeakValueDictionary(); d['x']=a; print(list(d.items())[0][0], 'x' in d, len(d)); s=weakref.WeakSet([a]); print(a in s)
# expect: x True 1
# expect: True
k=weakref.WeakKeyDictionary(); k[a]=1; print(k[a]); p=weakref.proxy(a); a.q=4; print(p.q)
# expect: 1
# expect: 4
import atexit
@atexit.register
def bye(): print('bye')
atexit.register(print,'first')
# expect: first
# expect: bye
