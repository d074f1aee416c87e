import Machine
import Timeline

/// Runs that the tests draw.
enum Programs {
  static let bank = """
    import threading

    balance = 100

    def deposit(amount):
        global balance
        balance += amount

    t1 = threading.Thread(target=deposit, args=(50,))
    t2 = threading.Thread(target=deposit, args=(50,))
    t1.start(); t2.start()
    t1.join(); t2.join()
    print(balance)
    """

  private static func startBank(_ s: inout Script) {
    s.write(0, 3, "balance", "100")
    s.write(0, 5, "deposit", "<function deposit at 0x1>")
    s.read(0, 9, "deposit", "<function deposit at 0x1>")
    s.start(0, 11, "t1.start()", "Thread-1 (deposit)")
    s.start(0, 11, "t2.start()", "Thread-2 (deposit)")
    s.join(0, 12, 1, blocks: true, "t1.join()")
  }

  private static func endBank(_ s: inout Script, _ value: String) {
    s.join(0, 12, 1, "t1.join()")
    s.join(0, 12, 2, "t2.join()")
    s.read(0, 13, "balance", value)
    s.prints(0, 13, value + "\n")
    s.end(0)
  }

  /// Both deposits read 100; one of them is lost.
  static func racy() -> Recording {
    var s = Script(bank)
    startBank(&s)
    s.begin(1)
    s.read(1, 7, "balance", "100")
    s.begin(2)
    s.read(2, 7, "balance", "100")
    s.write(2, 7, "balance", "150", was: "100")
    s.end(2)
    s.write(1, 7, "balance", "150", was: "150")
    s.end(1)
    endBank(&s, "150")
    return s.recording()
  }

  /// The same program, one deposit after the other.
  static func lucky() -> Recording {
    var s = Script(bank)
    startBank(&s)
    s.begin(1)
    s.read(1, 7, "balance", "100")
    s.write(1, 7, "balance", "150", was: "100")
    s.end(1)
    s.begin(2)
    s.read(2, 7, "balance", "150")
    s.write(2, 7, "balance", "200", was: "150")
    s.end(2)
    endBank(&s, "200")
    return s.recording(scheduler: "round-robin")
  }

  static func locked() -> Recording {
    var s = Script(
      """
      import threading

      balance = 100
      lock = threading.Lock()

      def deposit(amount):
          global balance
          with lock:
              balance += amount

      t1 = threading.Thread(target=deposit, args=(50,))
      t2 = threading.Thread(target=deposit, args=(50,))
      t1.start(); t2.start()
      t1.join(); t2.join()
      print(balance)
      """)
    s.write(0, 3, "balance", "100")
    s.start(0, 13, "t1.start()", "Thread-1 (deposit)")
    s.start(0, 13, "t2.start()", "Thread-2 (deposit)")
    s.join(0, 14, 1, blocks: true, "t1.join()")
    s.begin(1)
    s.operate(1, 8, nil, "Lock", "lock", "acquire")
    s.read(1, 9, "balance", "100")
    s.begin(2)
    s.operate(2, 8, nil, "Lock", "lock", "acquire", .blocks(holders: [1]))
    s.write(1, 9, "balance", "150", was: "100")
    s.operate(1, 8, nil, "Lock", "lock", "release", wakes: [2])
    s.operate(2, 8, nil, "Lock", "lock", "acquire")
    s.read(2, 9, "balance", "150")
    s.end(1)
    s.join(0, 14, 1, "t1.join()")
    s.join(0, 14, 2, blocks: true, "t2.join()")
    s.write(2, 9, "balance", "200", was: "150")
    s.operate(2, 8, nil, "Lock", "lock", "release")
    s.end(2)
    s.join(0, 14, 2, "t2.join()")
    s.read(0, 15, "balance", "200")
    s.prints(0, 15, "200\n")
    s.end(0)
    return s.recording()
  }

  static func producerConsumer() -> Recording {
    var s = Script(
      """
      import threading

      items = []
      cond = threading.Condition()

      def consume():
          with cond:
              while not items:
                  cond.wait()
              print("got", items.pop())

      def produce():
          with cond:
              items.append("tea")
              cond.notify()

      c = threading.Thread(target=consume, name="consumer")
      p = threading.Thread(target=produce, name="producer")
      c.start(); p.start()
      """, file: "kitchen.py")
    let items = Location(kind: .contents, object: 9, key: "", label: "items")
    s.start(0, 19, "c.start()", "consumer")
    s.start(0, 19, "p.start()", "producer")
    s.begin(1)
    s.operate(1, 7, nil, "Condition", "cond", "acquire")
    s.emit(1, 8, "items", .read(items, value: "[]"))
    s.operate(1, 9, nil, "Condition", "cond", "wait", .blocks(holders: []))
    s.begin(2)
    s.operate(2, 13, nil, "Condition", "cond", "acquire")
    s.emit(2, 14, nil, .write(items, value: "['tea']", old: "[]"))
    s.operate(2, 15, nil, "Condition", "cond", "notify", .proceeds, wakes: [1])
    s.operate(2, 13, nil, "Condition", "cond", "release", .proceeds, wakes: [1])
    s.operate(1, 9, nil, "Condition", "cond", "wait")
    s.emit(1, 8, "items", .read(items, value: "['tea']"))
    s.emit(1, 10, "items.pop()", .write(items, value: "[]", old: "['tea']"))
    s.prints(1, 10, "got tea\n")
    s.end(2)
    s.operate(1, 7, nil, "Condition", "cond", "release")
    s.end(1)
    s.end(0)
    return s.recording(scheduler: "round-robin")
  }

  static func deadlock() -> Recording {
    var s = Script(
      """
      import threading
      a = threading.Lock()
      b = threading.Lock()

      def left():
          with a:
              with b:
                  print("left")

      def right():
          with b:
              with a:
                  print("right")

      l = threading.Thread(target=left)
      r = threading.Thread(target=right)
      l.start(); r.start()
      l.join(); r.join()
      """, file: "philosophers.py")
    s.start(0, 17, "l.start()", "Thread-1 (left)")
    s.start(0, 17, "r.start()", "Thread-2 (right)")
    s.join(0, 18, 1, blocks: true, "l.join()")
    s.begin(1)
    s.operate(1, 6, "a", "Lock", "a", "acquire")
    s.begin(2)
    s.operate(2, 11, "b", "Lock", "b", "acquire")
    s.operate(2, 12, "a", "Lock", "a", "acquire", .blocks(holders: [1]))
    s.operate(1, 7, "b", "Lock", "b", "acquire", .blocks(holders: [2]))
    return s.recording(.deadlock)
  }

  static func death() -> Recording {
    var s = Script(
      """
      import threading, time
      total = 0

      def add(text):
          global total
          total += int(text)

      def slow():
          time.sleep(0.5)
          print("total is", total)

      threading.Thread(target=add, args=("1O",)).start()
      threading.Thread(target=slow).start()
      """, file: "sum.py")
    let message = "ValueError: invalid literal for int() with base 10: '1O'"
    s.write(0, 2, "total", "0")
    s.start(0, 12, nil, "Thread-1 (add)")
    s.begin(1)
    s.read(1, 6, "total", "0")
    s.emit(1, 6, "int(text)", .raised(message))
    s.end(1, message)
    s.start(0, 13, nil, "Thread-2 (slow)")
    s.end(0)
    s.begin(2)
    s.sleep(2, 9, 500_000_000)
    s.passes(500_000_000)
    s.read(2, 10, "total", "0")
    s.prints(2, 10, "total is 0\n")
    s.end(2)
    return s.recording(.exception(message), scheduler: "CPython-like")
  }

  /// `count` threads that each add 1 to a counter once.
  static func many(_ count: Int, turns: Int = 1) -> Recording {
    var s = Script(
      """
      import threading
      counter = 0

      def work():
          global counter
          for _ in range(3):
              counter += 1

      threads = [threading.Thread(target=work) for _ in range(12)]
      for t in threads: t.start()
      """, file: "many.py")
    s.write(0, 2, "counter", "0")
    for index in 1...count { s.start(0, 10, "t.start()", "Thread-\(index) (work)") }
    s.end(0)
    var value = 0
    for task in 1...count {
      s.begin(task)
      for _ in 0..<turns {
        s.read(task, 7, "counter", "\(value)")
        s.write(task, 7, "counter", "\(value + 1)", was: "\(value)")
        value += 1
      }
      s.end(task)
    }
    return s.recording()
  }
}
