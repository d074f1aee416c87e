# Asking again and again is no livelock: the other thread can always go on, and ends it.
import threading
import time

done = False


def work():
    global done
    done = True


thread = threading.Thread(target=work)
thread.start()
while not done:
    time.sleep(0.1)
thread.join()
print("end")
# expect outcome: end
