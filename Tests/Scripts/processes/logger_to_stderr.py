import logging
import multiprocessing

multiprocessing.log_to_stderr(logging.INFO)
p = multiprocessing.Process(target=print, args=("runs",), kwargs={"flush": True})
p.start()
p.join()  # expect: runs
# expect stderr: [INFO/Process-1] child process calling self.run()
# expect stderr: [INFO/Process-1] process shutting down
# expect stderr: [INFO/Process-1] process exiting with exitcode 0
