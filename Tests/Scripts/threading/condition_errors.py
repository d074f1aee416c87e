import threading

c = threading.Condition()
for f in (c.wait, c.notify, c.notify_all, c.release):
    try:
        f()
    except RuntimeError as e:
        print(e)
# expect: cannot wait on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: cannot release un-acquired lock
with c:
    print(c.wait(timeout=0.01), c.wait(0.01))  # expect: False False
    print(c.notify(), c.notify_all())  # expect: None None
