# What only a thread refers to goes away in it.
import threading


class F:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name, "in", threading.current_thread().name)


def work(given):
    local = F("local")
    print("working on", given.name)


f = F("argument")
t = threading.Thread(target=work, args=(f,), name="worker")
del f
t.start()
t.join()
print("joined")


class Task(threading.Thread):
    def __init__(self):
        super().__init__(name="task")
        self.f = F("attribute")

    def run(self):
        print("running")

    def __del__(self):
        print("del task")


task = Task()
task.start()
task.join()
print("task has ended")
del task


def fails():
    local = F("of the failing one")
    raise SystemExit


t = threading.Thread(target=fails, name="failing")
t.start()
t.join()
data = threading.local()
data.value = F("thread local")
del data.value
lock = threading.Lock()


class Guarded:
    def __del__(self):
        with lock:
            print("with the lock")


def drop():
    Guarded()


threads = [threading.Thread(target=drop) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
last = F("at the end")
# expect: working on argument
# expect: del local in worker
# expect: del argument in worker
# expect: joined
# expect: running
# expect: task has ended
# expect: del task
# expect: del attribute in MainThread
# expect: del of the failing one in failing
# expect: del thread local in MainThread
# expect: with the lock
# expect: with the lock
# expect: del at the end in MainThread
