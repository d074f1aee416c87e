# `cpu` uses the thread's own processor time, `io` and `request` use none; all take as long as they say.
import simulate
import threading
import time


def measured(work, *arguments):
    start, cpu = time.perf_counter(), time.thread_time()
    answer = work(*arguments)
    return answer, time.perf_counter() - start, time.thread_time() - cpu


answer, wall, cpu = measured(simulate.cpu, 0.02)
print(answer, wall >= 0.0199, 0.0199 <= cpu <= 0.05)  # expect: None True True
answer, wall, cpu = measured(simulate.io, 0.02)
print(answer, wall >= 0.0199, cpu < 0.01)  # expect: None True True
answer, wall, cpu = measured(simulate.request, "users", 0.02)
print(answer, wall >= 0.0199, cpu < 0.01)  # expect: answer of users True True
answer, wall, cpu = measured(simulate.cpu, 0)
print(answer, cpu < 0.01)  # expect: None True

# A thread's processor time is its own; the process has that of all.
start, cpu = time.process_time(), time.thread_time()
threads = [threading.Thread(target=simulate.cpu, args=(0.02,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(time.process_time() - start >= 0.0399, time.thread_time() - cpu < 0.02)  # expect: True True
