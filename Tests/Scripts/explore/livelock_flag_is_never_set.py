# A thread waits for a variable that nobody sets: it goes round for ever.
import threading

done = False


def wait():
    while not done:
        pass


def work():
    print("worked")


threads = [threading.Thread(target=wait), threading.Thread(target=work)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("end")
# expect livelock [worked]
