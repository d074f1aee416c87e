import threading

def save():
    print("saving")
    print("saved")

threading.Thread(target=save, daemon=True).start()
print("bye")
# expect outcome: bye
# expect outcome: saving\nbye
# expect outcome: saving\nsaved\nbye
# expect findings: daemon-killed
