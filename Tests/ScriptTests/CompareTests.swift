// `plait compare`: what it prints, byte for byte. The times are virtual, so they are the same everywhere.

import Foundation
import Testing

@Suite("Comparing", .enabled(if: Place.hasPlait, "build it first: swift build -c release"))
struct CompareTests {
  private func compare(_ arguments: String...) throws -> Run {
    try Run.of(Place.plait, ["compare"] + arguments, in: Place.scripts.appendingPathComponent("simulate"))
  }

  @Test func strips() throws {
    let run = try compare("cpu_bound.py", "--only", "sequential", "--only", "threads")
    #expect(
      run.stdout == """
        cpu_bound.py, on 4 cores, in virtual time

                               time    speed-up
        sequential         400.2 ms        1.00
        threads            400.8 ms        1.00
        threads, no GIL    100.3 ms        3.99

        sequential  400.2 ms
          MainThread      ██████████████████████████████████████████  runs 100%

        threads  400.8 ms
          MainThread      ▒▒▒▒▒··································▒·▒  waits 82%, GIL 17%
          Thread-1 (cpu)  ▄▄▃▁▂▂▁▃▒▄▒▄▒▄▒▄▒▄▒▄▒▄▒▃▁▂▂▁▃▁▄▒▄▒▄▒▄▒▅     GIL 73%, runs 27%
          Thread-2 (cpu)  █▒▄▒▄▒▄▒▄▒▄▒▃▁▂▂▁▃▁▃▒▄▒▄▒▄▒▄▒▄▒▄▒▃▁▂▂▂▃▁█   GIL 74%, runs 26%
          Thread-3 (cpu)   █▁▂▂▂▃▁▃▒▄▒▄▒▄▒▄▒▄▒▄▒▃▁▃▂▂▂▁▃▒▄▒▄▒▄▒▄▒▄▒█  GIL 74%, runs 26%
          Thread-4 (cpu)     ▅▒▄▒▄▒▄▒▃▁▃▂▂▂▁▃▒▄▒▄▒▄▒▄▒▄▒▄▒▄▁▃▁▂▂▁▃▄▄  GIL 73%, runs 27%

        threads, no GIL  100.3 ms
          MainThread      ···········                                 waits 100%
          Thread-1 (cpu)  ███████████                                 runs 100%
          Thread-2 (cpu)  ███████████                                 runs 100%
          Thread-3 (cpu)  ███████████                                 runs 100%
          Thread-4 (cpu)  ███████████                                 runs 100%

        █ runs  ▄ half  waits for: ▒ GIL  ░ core  ─ I/O  · others

        """)
    #expect(run.status == 0 && run.stderr.isEmpty)
  }

  @Test func inASCII() throws {
    let run = try compare("io_bound.py", "--only", "sequential", "--only", "threads", "--ascii", "--cores", "2")
    #expect(
      run.stdout == """
        io_bound.py, on 2 cores, in virtual time

                               time    speed-up
        sequential         400.0 ms        1.00
        threads            100.2 ms        3.99
        threads, no GIL    100.2 ms        3.99

        sequential  400.0 ms
          MainThread          ----------------------------------------------  I/O 100%

        threads  100.2 ms
          MainThread          ............                                    waits 100%
          Thread-1 (request)  ------------                                    I/O 100%
          Thread-2 (request)  ------------                                    I/O 100%
          Thread-3 (request)  ------------                                    I/O 100%
          Thread-4 (request)  ------------                                    I/O 100%

        threads, no GIL  100.2 ms
          MainThread          ............                                    waits 100%
          Thread-1 (request)  ------------                                    I/O 100%
          Thread-2 (request)  ------------                                    I/O 100%
          Thread-3 (request)  ------------                                    I/O 100%
          Thread-4 (request)  ------------                                    I/O 100%

        # runs  5 half  waits for: g GIL  c core  - I/O  . others

        """)
    #expect(run.stdout.utf8.allSatisfy { $0 < 128 })
  }

  @Test func noLineIsWiderThanTheTerminal() throws {
    for file in ["cpu_bound.py", "io_bound.py"] {
      #expect(try compare(file).stdout.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  private struct Comparison: Decodable {
    struct Variant: Decodable {
      struct Task: Decodable {
        var name: String
        var runs: Double
        var gil: Double
        var core: Double
        var io: Double
        var waits: Double
      }
      var name: String
      var gil: Bool
      var problem: String?
      var seconds: Double
      var speedup: Double?
      var tasks: [Task]
    }
    var version: Int
    var title: String
    var cores: Int
    var variants: [Variant]
  }

  private func speedUps(_ file: String) throws -> [String: Double] {
    let run = try compare(file, "--json")
    let comparison = try JSONDecoder().decode(Comparison.self, from: Data(run.stdout.utf8))
    #expect(comparison.cores == 4)
    return Dictionary(uniqueKeysWithValues: comparison.variants.map { ($0.name, $0.speedup ?? 0) })
  }

  @Test func whatIsBoundByTheProcessorGainsWithoutTheGILOnly() throws {
    let factors = try speedUps("cpu_bound.py")
    #expect(factors["sequential"] == 1)
    #expect((0.95..<1).contains(factors["threads"] ?? 0))
    #expect((3.8...4).contains(factors["threads, no GIL"] ?? 0))
    // Less than four times: processes take time to start.
    #expect((3.5..<3.95).contains(factors["processes"] ?? 0))
    #expect((1.9...2).contains(factors["pool"] ?? 0))
    #expect(factors["processes, no GIL"] == nil)
    #expect((0.95...1).contains(factors["tasks"] ?? 0))
  }

  @Test func whatIsBoundByWaitingGainsInEveryWay() throws {
    let factors = try speedUps("io_bound.py")
    for (name, factor) in factors where name != "sequential" { #expect((3.5...4).contains(factor), "\(name)") }
  }

  @Test func mistakesAreExplained() throws {
    let unknown = try compare("cpu_bound.py", "--only", "sequental")
    #expect(unknown.status == 64)
    #expect(unknown.stderr.contains("did you mean 'sequential'?"))
    #expect(try compare("cpu_bound.py", "--cores", "0").stderr.contains("`--cores` is 0; it must be 1 to 256."))
    #expect(try compare("cpu_bound.py", "io_bound.py", "--only", "threads").status == 64)
    #expect(try compare("no_such_file.py").status == 66)
  }
}
