# wait until the first, the first that fails, all.
import time
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, wait


def job(delay, fails=False):
    time.sleep(delay)
    if fails:
        raise ValueError


def show(fs, result):
    print([f in result.done for f in fs], [f in result.not_done for f in fs])


with ThreadPoolExecutor(3) as pool:
    for condition in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        fs = [pool.submit(job, 0.1), pool.submit(job, 0.3, True), pool.submit(job, 0.6)]
        print(condition)
        show(fs, wait(fs, return_when=condition))
        wait(fs)
    fs = [pool.submit(job, 0.1), pool.submit(job, 2)]
    show(fs, wait(fs, timeout=1))
    done, not_done = wait(fs)
    print(len(done), len(not_done))
    try:
        wait([pool.submit(job, 1)], return_when="never")
    except ValueError as e:
        print(e)
# expect: FIRST_COMPLETED
# expect: [True, False, False] [False, True, True]
# expect: FIRST_EXCEPTION
# expect: [True, True, False] [False, False, True]
# expect: ALL_COMPLETED
# expect: [True, True, True] [False, False, False]
# expect: [True, False] [False, True]
# expect: 2 0
# expect: Invalid return condition: 'never'
