import concurrent.futures, logging, os, sys
logging.basicConfig(format="%(processName)s %(message)s", stream=sys.stdout)
def square(i):
    return i * i, os.getpid() != parent
parent = os.getpid()
pool = concurrent.futures.ProcessPoolExecutor(2)
print(list(pool.map(square, range(3))))  # expect: [(0, True), (1, True), (4, True)]
print(logging.makeLogRecord({}).process == os.getpid())  # expect: True
