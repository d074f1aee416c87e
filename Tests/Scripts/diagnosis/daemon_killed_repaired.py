import threading

def save():
    print("saving")
    print("saved")

t = threading.Thread(target=save, daemon=True)
t.start()
t.join()
print("bye")
# expect outcome: saving\nsaved\nbye
# expect findings: none
