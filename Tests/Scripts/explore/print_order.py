import threading

def say(word):
    print(word)

threads = [threading.Thread(target=say, args=(word,)) for word in ("a", "b")]
for t in threads:
    t.start()
print("main")
for t in threads:
    t.join()
# expect outcome: a\nb\nmain
# expect outcome: a\nmain\nb
# expect outcome: b\na\nmain
# expect outcome: b\nmain\na
# expect outcome: main\na\nb
# expect outcome: main\nb\na
