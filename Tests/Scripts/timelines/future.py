# A future by hand.
import threading
from concurrent.futures import Future

answer = Future()
thread = threading.Thread(target=answer.set_result, args=(42,))
thread.start()
print(answer.result())
thread.join()
# expect: 42
