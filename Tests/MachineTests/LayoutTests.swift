import Testing

@testable import Machine

@Suite struct LayoutTests {
  /// What makes copying a value cheap, and the heap's arena and the stacks plain memory.
  @Test func valuesAreTrivialAndSmall() {
    #expect(_isPOD(Value.self))
    #expect(MemoryLayout<Value>.size <= 16)
    #expect(MemoryLayout<Value>.stride == 16)
  }

  /// The journal copies these bytewise.
  @Test func whatTheJournalCopiesIsTrivial() {
    #expect(_isPOD(Header.self))
    #expect(MemoryLayout<Header>.size == 28 || MemoryLayout<Header>.size <= 32)
    #expect(_isPOD(Task.self))
    #expect(_isPOD(Hash128.self))
  }
}
