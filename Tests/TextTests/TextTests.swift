import BigInt
import Testing

@testable import Machine

/// The value as text, or the error as Python's traceback ends.
private func shown<Value>(_ body: () throws -> Value) -> String {
  do {
    return "\(try body())"
  } catch let error as TextError {
    return "\(error.kind.rawValue): \(error.message)"
  } catch {
    return "\(error)"
  }
}

private func integer(_ text: String) -> Integer { Integer(BigInt(text) ?? 0) }

private func decimal(_ value: Integer) -> String { String(value.big) }

@Suite struct TextTests {
  @Test func storageIsCanonical() {
    #expect(Text(codePoints: [97, 98]) == Text("ab"))
    #expect(Text("é").suffix(from: 1) == Text.empty)
    #expect((Text("é") + "a").suffix(from: 1).isASCII)
    #expect(Text(codePoints: [0xd800]).string == "\u{FFFD}")
    #expect(Text("aé").hash == (Text("a") + "é").hash)
    #expect(Text("ab").contentHash != Text("ba").contentHash)
  }

  @Test func reprs() {
    for (text, repr, ascii) in Recorded.reprs {
      #expect(Text(text).repr.string == repr)
      #expect(Text(text).asciiRepr.string == ascii)
    }
    #expect(Text(codePoints: [0xdc80]).repr == "'\\udc80'")
    #expect(Bytes.repr([0, 39, 255]) == "b\"\\x00'\\xff\"")
  }

  @Test func cases() {
    for (source, expected) in Recorded.cases {
      let text = Text(source)
      let results = [
        text.lower(), text.upper(), text.title(), text.capitalize(), text.swapcase(), text.casefold(),
      ]
      #expect(results.map(\.string) == expected)
    }
  }

  @Test func slices() throws {
    let text = Text("abcdef")
    #expect(text.slice(try SliceRange(start: nil, stop: nil, step: -2, length: 6)) == "fdb")
    #expect(text.slice(try SliceRange(start: -3, stop: 100, step: nil, length: 6)) == "def")
    #expect(text.slice(try SliceRange(start: 4, stop: 1, step: .min, length: 6)) == "e")
    #expect(throws: TextError.value("slice step cannot be zero")) {
      try SliceRange(start: nil, stop: nil, step: 0, length: 6)
    }
  }

  @Test func searching() throws {
    #expect(Text("abcabc").find("c", -3) == 5)
    #expect(Text("").find("", 1) == -1)
    #expect(Text("abc").rfind("") == 3)
    #expect(Text("aaaa").count("aa") == 2)
    #expect(Text("aéa").find("é") == 1)
    #expect(try Text("abc").replacing("", by: "-") == "-a-b-c-")
    #expect(try Text(" a  b c ").split(limit: 1) == [1..<2, 4..<8])
    #expect(try Text(" a  b c ").rsplit(limit: 1) == [0..<5, 6..<7])
    #expect(try Text("a,,b").split(",") == [0..<1, 2..<2, 3..<4])
    #expect(Text("a\r\nb\u{2028}c\n").splitLines() == [0..<1, 3..<4, 5..<6])
    #expect(shown { try Text("a").index("b") } == "ValueError: substring not found")
    #expect(Text("xxabcx").stripping(.both, "x") == "abc")
    #expect(try Text("ab").center(5).string == "  ab ")
    #expect(try Text("-5").zfill(4) == "-005")
    #expect(try Text("a\tb").expandTabs(4) == "a   b")
  }

  @Test func codecs() throws {
    for (bytes, name, errors, expected) in Recorded.decodings {
      let encoding = try #require(TextCodec.Encoding(named: Text(name)))
      let result = shown { try TextCodec.decode(bytes, encoding, errors: Text(errors)) }
      #expect(result == expected)
    }
    for (text, name, errors, expected) in Recorded.encodings {
      let encoding = try #require(TextCodec.Encoding(named: Text(name)))
      let result = shown { Bytes.repr(try TextCodec.encode(Text(text), encoding, errors: Text(errors))) }
      #expect(result == expected)
    }
  }

  @Test func bytes() throws {
    #expect(try Bytes.split([97, 32, 98]) == [[97], [98]])
    #expect(Bytes.hex([1, 171, 255], separator: 58, size: 2) == "01:abff")
    #expect(try Bytes.fromHex(" 01 aB") == [1, 171])
    #expect(
      shown { try Bytes.fromHex("0g") }
        == "ValueError: non-hexadecimal number found in fromhex() arg at position 1")
  }

  @Test func unreasonableSizesAreRefused() {
    #expect(throws: TextError(.memoryError, "")) { try Text("ab").repeated(.max) }
    #expect(throws: TextError.self) { try Text("a").ljust(.max) }
    #expect(throws: TextError.self) { try Integer.small(3).power(.small(.max)) }
    #expect(throws: TextError.self) { try IntFormat.format(.small(1), "999999999999999999") }
  }
}

@Suite struct NumberTests {
  @Test func texts() {
    for (value, repr) in Recorded.floatReprs { #expect(FloatText.repr(value).string == repr) }
    for (text, base, expected) in Recorded.ints {
      #expect(shown { decimal(try IntText.parse(Text(text), base: base)) } == expected)
    }
    for (text, expected) in Recorded.floats {
      #expect(shown { FloatText.repr(try FloatText.parse(Text(text))) } == expected)
    }
    for (value, hex) in Recorded.hexes {
      #expect(FloatText.hex(value).string == hex)
      #expect(shown { try FloatText.fromHex(Text(hex)) } == "\(value)")
    }
    #expect(IntText.decimal(.min) == Array("-9223372036854775808".utf8))
    #expect(shown { try IntText.decimal(Integer(BigInt(10).power(40))) } == "1" + String(repeating: "0", count: 40))
    #expect(
      shown { try IntText.decimal(Integer(BigInt(10).power(4300))) }
        == "ValueError: Exceeds the limit (4300 digits) for integer string conversion; "
        + "use sys.set_int_max_str_digits() to increase the limit")
  }

  @Test func hashes() {
    for (value, hash) in Recorded.intHashes { #expect(NumericHash.hash(integer(value)) == hash) }
    for (value, hash) in Recorded.floatHashes { #expect(NumericHash.hash(value) == hash) }
  }

  @Test func divisions() {
    for (left, right, expected) in Recorded.divisions {
      let result = shown {
        let (quotient, remainder) = try integer(left).dividedFloor(by: integer(right))
        let exact = FloatText.repr(try FloatMath.divide(integer(left), integer(right)))
        return "\(decimal(quotient)) \(decimal(remainder)) \(exact)"
      }
      #expect(result == expected)
    }
    for (left, right, expected) in Recorded.floatDivisions {
      let result = shown {
        let (quotient, remainder) = try FloatMath.divmod(left, right)
        return "\(FloatText.repr(quotient)) \(FloatText.repr(remainder))"
      }
      #expect(result == expected)
    }
  }

  @Test func rounding() throws {
    for (value, digits, expected) in Recorded.rounds {
      #expect(FloatText.repr(try FloatMath.round(value, digits: digits)).string == expected)
    }
    #expect(Integer.small(25).rounded(digits: -1) == .small(20))
    #expect(try FloatMath.double(Integer(BigInt(1) << 53 + 1)) == 9_007_199_254_740_992)
    #expect(FloatMath.compare(.small((1 << 53) + 1), 9_007_199_254_740_992) == 1)
  }

  @Test func integers() throws {
    let big = integer("-340282366920938463463374607431768211456")
    #expect(decimal(big & .small(-2)) == "-340282366920938463463374607431768211456")
    #expect(decimal(big | .small(5)) == "-340282366920938463463374607431768211451")
    #expect(decimal(big ^ .small(-1)) == "340282366920938463463374607431768211455")
    #expect(decimal(try big.shiftedRight(by: .small(127))) == "-2")
    #expect(try Integer.small(3).power(.small(-1), modulus: .small(7)) == .small(5))
    #expect(try Integer.small(2).power(.small(10), modulus: .small(-7)) == .small(-5))
    #expect(shown { try Integer.small(1).shiftedLeft(by: .small(-1)) } == "ValueError: negative shift count")
  }
}

@Suite struct FormatTests {
  @Test func specifiers() {
    for (value, spec, expected) in Recorded.intFormats {
      #expect(shown { try IntFormat.format(integer(value), Text(spec)) } == expected, "\(value) \(spec)")
    }
    for (value, spec, expected) in Recorded.floatFormats {
      #expect(shown { try FloatFormat.format(value, Text(spec)) } == expected, "\(value) \(spec)")
    }
    for (text, spec, expected) in Recorded.textFormats {
      #expect(shown { try TextFormat.format(Text(text), Text(spec)) } == expected, "\(text) \(spec)")
    }
  }

  /// `text % value` for one number, as the machine walks the pieces.
  private func percent(_ text: String, _ typeName: String, _ value: Integer?, _ float: Double) throws -> Text {
    var result = Text.empty
    var used = false
    for piece in PercentFormat.parse(Text(text)) {
      switch piece {
      case .literal(let literal): result = result + literal
      case .failure(let error, _): throw error
      case .conversion(let conversion):
        if conversion.key != nil { throw PercentFormat.needsMapping }
        if used { throw PercentFormat.notEnough }
        used = true
        switch (try conversion.kind(), value) {
        case (.integer, let value): result = result + (try conversion.format(value ?? FloatMath.integer(float)))
        case (.baseInteger, let value?): result = result + (try conversion.format(value))
        case (.float, let value): result = result + (try conversion.format(value.map(FloatMath.double) ?? float))
        case (.character, let value?): result = result + (try conversion.character(value))
        case (.text, let value):
          result = result + (try conversion.format(value.map { try IntText.decimal($0) } ?? FloatText.repr(float)))
        default: throw conversion.refusal(of: typeName)
        }
      }
    }
    if !used { throw PercentFormat.notAllConverted }
    return result
  }

  @Test func percents() {
    for (text, value, expected) in Recorded.percentInts {
      #expect(shown { try percent(text, "int", integer(value), 0) } == expected, "\(text)")
    }
    for (text, value, expected) in Recorded.percentFloats {
      #expect(shown { try percent(text, "float", nil, value) } == expected, "\(text)")
    }
  }

  /// Walks a template as the machine does, without arguments.
  private func walk(_ template: Text, _ numbering: inout FormatTemplate.Numbering, depth: Int) throws -> String {
    if depth == 0 { throw FormatTemplate.tooDeep }
    for piece in FormatTemplate.parse(template) {
      switch piece {
      case .literal: break
      case .failure(let error): throw error
      case .field(let field):
        _ = try numbering.index(of: field.first)
        if let failure = field.failure { throw failure }
        if let letter = field.conversion, ![97, 114, 115].contains(letter) {
          throw FormatTemplate.unknownConversion(letter)
        }
        if field.specHasFields { _ = try walk(field.spec, &numbering, depth: depth - 1) }
      }
    }
    return "ok"
  }

  @Test func templates() {
    for (template, expected) in Recorded.templates {
      var numbering = FormatTemplate.Numbering()
      #expect(shown { try walk(Text(template), &numbering, depth: 2) } == expected, "\(template)")
    }
    var field = FormatTemplate.Field(first: .name("a"), accessors: [.attribute("b"), .key("c"), .index(0)])
    (field.conversion, field.spec, field.specHasFields) = (114, ">{w}", true)
    #expect(FormatTemplate.parse("x{{{a.b[c][0]!r:>{w}}") == [.literal("x{"), .field(field)])
  }
}

@Suite struct RandomTests {
  private func draw(_ generator: MersenneTwister) throws -> String {
    var generator = generator
    for _ in 0..<700 { _ = generator.random() }
    let float = FloatText.repr(generator.random())
    let few = decimal(try generator.bits(7))
    let many = decimal(try generator.bits(70))
    return "\(float) \(few) \(many) \(decimal(try generator.below(.small(1000))))"
  }

  @Test func seedsAreCPythons() throws {
    #expect(try draw(MersenneTwister(seed: .small(42))) == Recorded.seedInt)
    #expect(try draw(MersenneTwister(seed: Integer(-BigInt(10).power(40)))) == Recorded.seedBig)
    #expect(try draw(MersenneTwister(seed: TextCodec.utf8("héllo"))) == Recorded.seedText)
    #expect(try draw(MersenneTwister(seed: -2.5)) == Recorded.seedFloat)
  }

  @Test func sha512() {
    let message = Array(String(repeating: "abc", count: 50).utf8)
    #expect(Bytes.hex(SHA512.digest(message)).string == Recorded.sha512)
  }
}
