import Foundation
import Testing

@testable import Syntax

/// A program and what python3 3.11 makes of it, from a file of `program`, `---`, `expectation`, `@@` records.
struct Record: CustomTestStringConvertible {
  var source: String
  var expected: String
  var testDescription: String { source }

  static func read(_ name: String) -> [Record] {
    let folder = String(#filePath.dropLast("ParserTests.swift".count))
    guard let data = FileManager.default.contents(atPath: folder + name) else { return [] }
    let text = String(decoding: data, as: UTF8.self)
    return text.dropLast().components(separatedBy: "\n@@\n").compactMap { record in
      let parts = record.components(separatedBy: "\n---\n")
      return parts.count == 2 ? Record(source: parts[0] + "\n", expected: parts[1]) : nil
    }
  }
}

func renderedError(_ source: String) -> String? {
  do throws(SyntaxError) {
    _ = try Parser.parse(source)
    return nil
  } catch {
    return error.render(fileName: "x.py", source: source)
  }
}

@Suite struct ParserTests {
  @Test(arguments: Record.read("trees.txt"))
  func treeEqualsPythons(_ record: Record) throws {
    #expect(Dump.text(try Parser.parse(record.source)) == record.expected)
  }

  @Test(arguments: Record.read("errors.txt"))
  func errorEqualsPythons(_ record: Record) {
    #expect(renderedError(record.source) == record.expected)
  }

  @Test func recordsWereRead() {
    #expect(Record.read("trees.txt").count > 100)
    #expect(Record.read("errors.txt").count > 400)
  }

  @Test(arguments: ["x = 1\r\nif x:\r\n  y\r\n", "\u{FEFF}x = 1\nif x:\n  y", "x = 1\rif x:\r  y\r"])
  func lineEndsAndByteOrderMark(_ source: String) throws {
    #expect(Dump.text(try Parser.parse(source)) == Dump.text(try Parser.parse("x = 1\nif x:\n  y\n")))
  }

  @Test func formFeedAndEncodingComment() throws {
    #expect(
      try Parser.parse("# -*- coding: latin-1 -*-\n\u{0C}x = 1 # type: int\n\u{0C}\nif x:\n  y\n").body.count == 2)
  }

  @Test func emptySource() throws {
    #expect(try Parser.parse("").body.isEmpty)
    #expect(try Parser.parse("# only\n\n   \n").body.isEmpty)
  }

  @Test func bytesThatAreNotText() {
    #expect(throws: SyntaxError.self) { try Parser.parse([120, 61, 0xFF]) }
    #expect(throws: SyntaxError.self) { try Parser.parse([120, 0, 49]) }
  }

  @Test func expressionAlone() throws {
    #expect(
      Dump.expression(try Parser.parseExpression("  a, b\n")) == "Tuple@1:0-1:4([Name@1:0-1:1(a),Name@1:3-1:4(b)])")
    #expect(throws: SyntaxError.self) { try Parser.parseExpression("a = 1") }
  }

  @Test func caretsCountCharacters() {
    #expect(
      renderedError("é = 1 é\n") == "  File \"x.py\", line 1\n    é = 1 é\n          ^\nSyntaxError: invalid syntax")
  }
}

@Suite struct DepthTests {
  /// Texts that nest `count` deep.
  static let nests: [@Sendable (Int) -> String] = [
    { String(repeating: "(", count: $0) + "x" + String(repeating: ")", count: $0) },
    { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) },
    { String(repeating: "{1:", count: $0) + "x" + String(repeating: "}", count: $0) },
    { String(repeating: "-", count: $0) + "x" },
    { String(repeating: "not ", count: $0) + "x" },
    { "x" + String(repeating: "+x", count: $0) },
    { "x" + String(repeating: "**x", count: $0) },
    { "x" + String(repeating: ".x", count: $0) },
    { "x" + String(repeating: "()", count: $0) },
    { String(repeating: "lambda: ", count: $0) + "x" },
    { String(repeating: "x if y else ", count: $0) + "x" },
    { "if x: y\n" + String(repeating: "elif x: y\n", count: $0) },
    { count in (0..<min(count, 300)).map { String(repeating: " ", count: $0) + "if x:\n" }.joined() },
    { String(repeating: "[x for [", count: $0) },
    { String(repeating: "f(a b ", count: $0) },
    { String(repeating: "x = ", count: $0) + "y z" },
    { "match x:\n case " + String(repeating: "[", count: $0) + String(repeating: "]", count: $0) + ": pass" },
  ]

  @Test(arguments: nests.indices)
  func deepTextsEndInAnError(_ index: Int) {
    #expect(throws: SyntaxError.self) { try Parser.parse(Self.nests[index](20_000)) }
  }

  @Test(arguments: 0..<12)
  func moderatelyDeepTextsAreFine(_ index: Int) throws {
    #expect(try Parser.parse(Self.nests[index](90)).body.count == 1)
  }

  @Test func longTextsAreNotDeep() throws {
    #expect(try Parser.parse("x = [" + String(repeating: "1, ", count: 50_000) + "]").body.count == 1)
    #expect(try Parser.parse(String(repeating: "x = y\n", count: 50_000)).body.count == 50_000)
  }
}

@Suite struct InteractiveTests {
  static let incomplete = [
    "if x:", "if x:\n  y", "def f():\n  a\n\n  b", "f(1,", "f(1,\n", "x = '''a\n", "x = 1 + \\", "@d", "try:\n  x",
    "class A:\n  def f(self):\n    pass", "with x: y", "if x: pass\nelse:", "for x in y:\n  if z:\n    w", "x = {\n",
    "match x:\n  case 1:\n    y", "# c\nif x:\n  y",
  ]
  static let complete = [
    "x = 1", "", "# c", "if x:\n  y\n", "if x: y\n", "def f():\n  a\n\n  b\n", "for i in x:\n  y\nz",
    "a\nb", "f(1,\n2)", "x = '''a\nb'''", "if x:\n  y\n  ", "x = 1 + \\\n2",
  ]
  static let wrong = [
    "x = ", "x y", "if x:\n\n", "f(1))", "x = 'a", "  x", "if x:\n  y\n z", "try:\n  x\n", "f(a b", "def f",
  ]

  private func outcome(_ source: String) -> String {
    do throws(SyntaxError) {
      switch try Parser.parseInteractive(source) {
      case .complete: return "complete"
      case .incomplete: return "incomplete"
      }
    } catch {
      return "wrong"
    }
  }

  @Test(arguments: incomplete) func needsMore(_ source: String) { #expect(outcome(source) == "incomplete") }
  @Test(arguments: complete) func isComplete(_ source: String) { #expect(outcome(source) == "complete") }
  @Test(arguments: wrong) func isWrong(_ source: String) { #expect(outcome(source) == "wrong") }
}
