import Glibc
import Synchronization

/// Does independent work on several threads.
enum Parallel {
  /// How many cores there are for this process.
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// What `body` gives for 0, 1 … `count - 1`, in this order, worked out by `jobs` threads.
  static func map<T: Sendable>(_ count: Int, jobs: Int, _ body: @escaping @Sendable (Int) -> T) -> [T] {
    if jobs <= 1 || count <= 1 { return (0..<count).map(body) }
    let work = Work(count, body)
    var threads: [pthread_t] = []
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    // Parser, compiler and renderers recurse, as deep as on the main thread's stack (`MainStack`).
    pthread_attr_setstacksize(&attributes, 128 << 20)
    for _ in 1..<min(jobs, count) {
      var thread = pthread_t()
      let box = Unmanaged.passRetained(work as AnyWork)
      let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
        if let pointer { Unmanaged<AnyWork>.fromOpaque(pointer).takeRetainedValue().run() }
        return nil
      }
      if pthread_create(&thread, &attributes, start, box.toOpaque()) == 0 {
        threads.append(thread)
      } else {
        box.release()
      }
    }
    pthread_attr_destroy(&attributes)
    work.run()
    for thread in threads { pthread_join(thread, nil) }
    return work.results.withLock { $0.compactMap { $0 } }
  }

  private class AnyWork: @unchecked Sendable {
    func run() {}
  }

  private final class Work<T: Sendable>: AnyWork, @unchecked Sendable {
    let results: Mutex<[T?]>
    private let next = Atomic(0)
    private let count: Int
    private let body: @Sendable (Int) -> T

    init(_ count: Int, _ body: @escaping @Sendable (Int) -> T) {
      self.count = count
      self.body = body
      results = Mutex([T?](repeating: nil, count: count))
    }

    override func run() {
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        if index >= count { return }
        let result = body(index)
        results.withLock { $0[index] = result }
      }
    }
  }
}
