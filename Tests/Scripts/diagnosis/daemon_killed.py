import threading

def save():
    print("saving")
    print("saved")

threading.Thread(target=save, daemon=True).start()
print("bye")
# expect findings: daemon-killed
