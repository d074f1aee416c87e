from multiprocessing import Process, get_context
from multiprocessing.shared_memory import SharedMemory, ShareableList

def work(name):
    other = SharedMemory(name)
    other.buf[0] = 7
    other.buf[1:4] = b"abc"
    other.close()

def given(block):
    block.buf[4] = 9
    block.close()

def change(values):
    values[0] += 1
    values[1] = "new"

if __name__ == "__main__":
    block = SharedMemory(create=True, size=10)
    print(block.size, type(block.buf).__name__, len(block.buf), block.name.startswith("psm_"))
    p = Process(target=work, args=(block.name,)); p.start(); p.join()
    p = Process(target=given, args=(block,)); p.start(); p.join()
    print(bytes(block.buf[:5]))
    block.close()
    print(block.buf)
    block.unlink()
    for args in [dict(name="nothing"), dict(), dict(create=True), dict(create=True, size=-1)]:
        try:
            SharedMemory(**args)
        except (OSError, ValueError) as e:
            print(type(e).__name__, e)
    named = SharedMemory("mine", True, 4)
    try:
        SharedMemory("mine", True, 4)
    except OSError as e:
        print(type(e).__name__, e)
    print(named)
    named.close(); named.unlink()
    try:
        named.unlink()
    except OSError as e:
        print(type(e).__name__, e)
    values = ShareableList([1, "text", 2.5, None, True, b"bytes"])
    p = Process(target=change, args=(values,)); p.start(); p.join()
    print(list(values), len(values), values.count(2), values.index("new"), values.format)
    for index, value in [(1, "x" * 40), (9, 1)]:
        try:
            values[index] = value
        except (ValueError, IndexError) as e:
            print(type(e).__name__, e)
    again = ShareableList(name=values.shm.name)
    print(again[1], again[-1])
    try:
        again[9]
    except IndexError as e:
        print(e)
    again.shm.close()
    values.shm.close(); values.shm.unlink()
# expect: 10 memoryview 10 True
# expect: b'\x07abc\t'
# expect: None
# expect: FileNotFoundError [Errno 2] No such file or directory: '/nothing'
# expect: ValueError 'name' can only be None if create=True
# expect: ValueError 'size' must be a positive number different from zero
# expect: ValueError 'size' must be a positive integer
# expect: FileExistsError [Errno 17] File exists: '/mine'
# expect: SharedMemory('mine', size=4)
# expect: FileNotFoundError [Errno 2] No such file or directory: '/mine'
# expect: [2, 'new', 2.5, None, True, b'bytes'] 6 1 1 q8sdxxxxxx?xxxxxxxx?8s
# expect: ValueError bytes/str item exceeds available storage
# expect: IndexError assignment index out of range
# expect: new b'bytes'
# expect: index out of range
