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

  /// Lists of words stand for the names of cases, which are slow to ask for.
  @Test func namesAreThoseOfTheCases() {
    for name in Name.allCases where name != .box && name != .attributes { #expect(name.text == "\(name)") }
    for function in PreludeFunction.allCases { #expect(function.text == "\(function)") }
    let same: [TypeID] = [.object, .type, .frozenset, .slice, .superType, .code, .reversed, .deque, .complex, .process]
    let names = ["object", "type", "frozenset", "slice", "super", "code", "reversed", "deque", "complex", "Process"]
    #expect(same.map(\.name) == names)
    for type in TypeID.allCases where type.rawValue >= TypeID.firstException.rawValue {
      let isSpecial = [.osError, .eofError, .blockingIOError].contains(type)
      #expect(
        type.name.lowercased() == "\(type)".lowercased()
          && (isSpecial || type.name.dropFirst() == "\(type)".dropFirst()))
    }
    for type in TypeID.allCases where type.name == "\(type)" { #expect(type.rawValue < TypeID.firstException.rawValue) }
  }
}
