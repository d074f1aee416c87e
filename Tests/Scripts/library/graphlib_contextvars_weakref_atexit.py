import graphlib, contextvars, sched, time, gc
ts=graphlib.TopologicalSorter({'D':{'B','C'} if 0 else ['B','C'],'C':['A'],'B':['A']}); print(list(ts.static_order()))
try: list(graphlib.TopologicalSorter({'a':['b'],'b':['a']}).static_order())
except graphlib.CycleError as e: print(e.args)
v=contextvars.ContextVar('v',default=5); print(v.get()); t=v.set(7); print(v.get()); v.reset(t); print(v.get())
try: v.reset(t)
except RuntimeError as e: print(str(e).split(' at')[0])
w=contextvars.ContextVar('w')
try: w.get()
except LookupError as e: print(str(e).split(' at')[0])
ctx=contextvars.copy_context()
def f(): v.set(100); return v.get()
print(ctx.run(f), v.get(), ctx[v], v in ctx, len(ctx))
import threading
v.set(3)
r=[]
th=threading.Thread(target=lambda: r.append(v.get())); th.start(); th.join(); print(r)
import heapq, weakref
class A: pass
a=A(); r=weakref.ref(a); print(r() is a)
try: weakref.ref(3)
except TypeError as e: print(e)
d=weakref.WeakValueDictionary(); d['x']=a; print(list(d.items())[0][0], 'x' in d, len(d)); s=weakref.WeakSet([a]); print(a in s)
k=weakref.WeakKeyDictionary(); k[a]=1; print(k[a]); p=weakref.proxy(a); a.q=4; print(p.q)
import atexit
@atexit.register
def bye(): print('bye')
atexit.register(print,'first')
