# In debug mode what blocks the loop is named.
import asyncio
import logging
import time


class Tell(logging.Handler):
    def emit(self, record):
        text = record.getMessage()
        if text.startswith("Executing"):
            print(record.levelname, "name='blocker'" in text, "took 0.5" in text)


async def blocks():
    time.sleep(0.5)


async def main():
    await asyncio.create_task(blocks(), name="blocker")


logging.getLogger("asyncio").addHandler(Tell())
logging.getLogger("asyncio").propagate = False
asyncio.run(main(), debug=True)  # expect: WARNING True True
print("end")  # expect: end
