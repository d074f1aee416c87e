import Testing

@testable import Machine

@Suite struct SelfCheckTests {
  #if DEBUG
    static let walks: UInt64 = 1
  #else
    static let walks: UInt64 = 8
  #endif

  @Test(arguments: WalkProgram.all) func randomWalks(_ program: WalkProgram) throws {
    try check(program, clockMatters: false)
  }

  @Test(arguments: WalkProgram.all.filter { $0.source.contains("sleep") || $0.source.contains("timeout") })
  func randomWalksWithTheClock(_ program: WalkProgram) throws {
    try check(program, clockMatters: true)
  }

  private func check(_ program: WalkProgram, clockMatters: Bool) throws {
    var walks = try Walks(program.source, clockMatters: clockMatters)
    for seed in 0..<Self.walks { try walks.walk(seed: seed) }
    #expect(walks.steps > 0)
  }
}
