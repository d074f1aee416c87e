/// Programs that fork.
extension WalkProgram {
  static let ofProcesses: [WalkProgram] = [
    WalkProgram(
      "forks and pipes",
      """
      import os
      class Counter:
          n = 0
          def add(self):
              self.n += 1
              return lambda: self.n
      counter = Counter()
      def a():
          items = [counter, (1, [2])]
          r, w = os.pipe()
          pid = os.fork()
          if pid == 0:
              items[0].add()
              items[1][1].append(counter.add()())
              os.write(w, repr(items[1]).encode())
              os._exit(counter.n)
          print(os.read(r, 100), os.waitpid(pid, 0)[1] >> 8, counter.n)
      def b():
          for _ in range(2):
              counter.add()
          pid = os.fork()
          if pid == 0:
              def inner():
                  return counter.add()() * 100
              os._exit(inner() & 255)
          os.kill(pid, 9)
          print(os.waitpid(pid, 0)[1])
      work = a, b
      """),
    WalkProgram(
      "multiprocessing",
      """
      import multiprocessing as mp
      lock = mp.Lock()
      value = mp.Value("i", 0)
      ready = mp.Event()
      seen = []
      def child(n):
          with lock:
              value.value += n
              seen.append(n)
          ready.set()
      def a():
          p = mp.Process(target=child, args=(1,))
          p.start()
          ready.wait()
          p.join(timeout=0.5)
          print(p.exitcode, value.value, seen)
      def b():
          p = mp.Process(target=child, args=(2,), daemon=True)
          p.start()
          with lock:
              value.value *= 2
          p.terminate()
          p.join()
      work = a, b
      """),
  ]
}
