// Timelines of real programs: `Tests/Scripts/timelines` has one for each primitive. `NAME.txt` is what
// `plait run NAME.py --timeline` prints, byte for byte; `draw.py PLAIT` writes it anew: read what it wrote.

import Foundation
import Testing

@Suite("Timelines", .enabled(if: Place.hasPlait, "build it first: swift build -c release"))
struct TimelineTests {
  static let folder = Place.scripts.appendingPathComponent("timelines")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  @Test("the pictures are found")
  func picturesAreFound() {
    #expect(Self.names.count >= 40)
  }

  @Test("are drawn as they were", arguments: names)
  func draws(_ name: String) throws {
    let run = try Run.of(Place.plait, ["run", "\(name).py", "--timeline"], in: Self.folder)
    let golden = try String(contentsOf: Self.folder.appendingPathComponent("\(name).txt"), encoding: .utf8)
    #expect(run.stdout == golden, "\(name): plait run \(name).py --timeline")
  }
}
