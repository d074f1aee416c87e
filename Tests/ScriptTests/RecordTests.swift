// What `plait run --record` writes is what `plait replay` does again, whoever decides.

import Foundation
import Testing

@Suite("Recording", .enabled(if: Place.hasPlait, "build it first: swift build -c release"))
struct RecordTests {
  static let programs = [
    "import time\ntime.sleep(0.1)\nprint(time.perf_counter() > 0.09)\n",
    """
    import threading, time
    lock = threading.Lock()
    condition = threading.Condition()
    def work(seconds):
        with condition:
            condition.wait(seconds)
        with lock:
            time.sleep(seconds)
        print(seconds)
    threads = [threading.Thread(target=work, args=(k / 10,)) for k in range(3)]
    for thread in threads: thread.start()
    for thread in threads: thread.join(0.05)
    for thread in threads: thread.join()
    """,
    """
    import multiprocessing, time
    if __name__ == "__main__":
        process = multiprocessing.Process(target=time.sleep, args=(5,))
        process.start()
        time.sleep(0.1)
        process.terminate()
        process.join()
        print(process.exitcode)
    """,
  ]

  @Test(arguments: programs, [[], ["--seed", "3"], ["--cores", "2"], ["--no-gil"], ["--switch-interval", "0.001"]])
  func isReplayed(_ program: String, _ options: [String]) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("plait-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("program.py")
    try program.write(to: file, atomically: true, encoding: .utf8)
    let traces = ["plain.plait", "observed.plait"]
    let run = try Run.of(Place.plait, ["run", file.path, "--record", traces[0]] + options, in: folder)
    _ = try Run.of(Place.plait, ["run", file.path, "--timeline", "--record", traces[1]] + options, in: folder)
    let texts = try traces.map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
    #expect(texts[0] == texts[1], "an observed run is the same run")
    let replay = try Run.of(Place.plait, ["replay", traces[0]], in: folder)
    #expect(replay.stdout == run.stdout && replay.status == run.status && replay.stderr == run.stderr)
  }
}
