# Statuses, WNOHANG, wait for any child, no child left.
import os
import signal
import time

pid = os.fork()
if pid == 0:
    time.sleep(0.2)
    os._exit(3)
print(os.waitpid(pid, os.WNOHANG))  # expect: (0, 0)
done, status = os.waitpid(pid, 0)
print(done == pid, os.WIFEXITED(status), os.WEXITSTATUS(status))  # expect: True True 3
pid = os.fork()
if pid == 0:
    time.sleep(30)
os.kill(pid, signal.SIGKILL)
done, status = os.wait()
print(done == pid, os.WIFSIGNALED(status), os.WTERMSIG(status))  # expect: True True 9
try:
    os.wait()
except ChildProcessError as e:
    print(e)  # expect: [Errno 10] No child processes
try:
    os.kill(pid, 0)
except ProcessLookupError as e:
    print(e)  # expect: [Errno 3] No such process
print(os.getpid() != os.getppid())  # expect: True
