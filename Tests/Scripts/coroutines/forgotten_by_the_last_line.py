# A coroutine that the program's last line drops is reported for that line.
async def main():
    print("never")


print("before")  # expect: before
main()
# expect stderr:   main()
# expect stderr: RuntimeWarning: Enable tracemalloc to get the object allocation traceback
