# A process that is spawned runs this file anew, and comes to the line that starts it.
import multiprocessing
import sys


def child():
    print("child")


multiprocessing.set_start_method("spawn", force=True)
process = multiprocessing.Process(target=child)
try:
    process.start()
except RuntimeError as error:
    sys.exit(error.args[0].split(".")[0].split()[-1])
process.join()
print(process.exitcode)
# expect outcome: 1
# expect findings: missing-main-guard
