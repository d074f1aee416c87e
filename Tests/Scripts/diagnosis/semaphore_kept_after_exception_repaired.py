import threading

pool = threading.Semaphore(1)

def job(fail):
    with pool:
        if fail:
            raise ValueError("job failed")

a = threading.Thread(target=job, args=(True,))
b = threading.Thread(target=job, args=(False,))
a.start(); b.start()
a.join(); b.join()
print("end")
# expect exception [end]: ValueError: job failed
# expect findings: none
