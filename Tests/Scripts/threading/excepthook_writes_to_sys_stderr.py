import io
import sys
import threading


def fails():
    raise ValueError("from a thread")


saved = sys.stderr
sys.stderr = io.StringIO()
thread = threading.Thread(target=fails, name="worker")
thread.start()
thread.join()
text, sys.stderr = sys.stderr.getvalue(), saved
print(text.splitlines()[0])  # expect: Exception in thread worker:
print(text.splitlines()[-1])  # expect: ValueError: from a thread
