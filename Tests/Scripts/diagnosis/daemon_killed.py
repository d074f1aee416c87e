import threading

def save():
    print("saving")
    print("saved")

threading.Thread(target=save, daemon=True).start()
print("bye")
# expect outcome: bye
# expect outcome: bye\nsaving
# expect outcome: bye\nsaving\nsaved
# expect outcome: saving\nbye
# expect outcome: saving\nbye\nsaved
# expect outcome: saving\nsaved\nbye
# expect findings: daemon-killed
