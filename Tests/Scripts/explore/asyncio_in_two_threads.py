# Two loops in two threads: here the threads race, and no await is needed for it.
import asyncio
import threading

count = 0


async def add():
    global count
    count += 1


threads = [threading.Thread(target=lambda: asyncio.run(add())) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count)
# expect outcomes: 1 2
