# Whichever future is done first comes first, and none is missed while another one is taken.
from concurrent.futures import ThreadPoolExecutor, as_completed

with ThreadPoolExecutor(2) as pool:
    print(*[future.result() for future in as_completed([pool.submit(str, 1), pool.submit(str, 2)])])
# expect outcome: 1 2
# expect outcome: 2 1
