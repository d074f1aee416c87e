# Either of two calls may be done first; or both.
from concurrent.futures import FIRST_COMPLETED, Future, wait
import threading

futures = [Future(), Future()]
threads = [threading.Thread(target=future.set_result, args=(0,)) for future in futures]
for thread in threads:
    thread.start()
done, pending = wait(futures, return_when=FIRST_COMPLETED)
print(*sorted(futures.index(future) for future in done))
for thread in threads:
    thread.join()
# expect outcome: 0
# expect outcome: 1
# expect outcome: 0 1
