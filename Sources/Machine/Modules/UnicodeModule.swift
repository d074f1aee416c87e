@_spi(_Unicode) import Swift

// The natives of `unicodedata`: what Swift's own tables know of characters. What they do not know (directions, widths,
// compatibility) is in the prelude.

enum UnicodeModule {
  static let module = NativeModule(
    name: "unicode",
    rows: [
      // category(character)
      row("category") { _, scalar in scalar.properties.generalCategory.code },
      // name(character): None where there is none
      row("name") { _, scalar in scalar.properties.name },
      // mirrored(character), combining(character): numbers
      BuiltinRow("mirrored", 1, 1) { machine, a throws(Fault) in
        .int(scalar(machine, a[0])?.properties.isBidiMirrored == true ? 1 : 0)
      },
      BuiltinRow("combining", 1, 1) { machine, a throws(Fault) in
        .int(Int(scalar(machine, a[0])?.properties.canonicalCombiningClass.rawValue ?? 0))
      },
      // number(character): (kind, value), kind 1 any number, 2 a digit, 3 a decimal digit; or None
      BuiltinRow("number", 1, 1) { machine, a throws(Fault) in
        guard let properties = scalar(machine, a[0])?.properties, let type = properties.numericType,
          let value = properties.numericValue
        else { return .none }
        let kind =
          switch type {
          case .decimal: 3
          case .digit: 2
          default: 1
          }
        return machine.makeTuple([.int(kind), .float(value)])
      },
      // find(name): the character, or None
      BuiltinRow("find", 1, 1) { machine, a throws(Fault) in
        find(machine.string(a[0])).map { machine.makeStr(String(Character($0))) } ?? .none
      },
      // normalize(text, composed): NFC or NFD
      BuiltinRow("normalize", 2, 2) { machine, a throws(Fault) in
        guard let text = machine.text(a[0]) else { return .none }
        return machine.makeStr(normalized(text, composed: machine.nativeTruth(a[1]) ?? true))
      },
    ])

  /// A row that answers a question about one character; None where there is no answer.
  private static func row(
    _ name: String, _ answer: @escaping @Sendable (borrowing Machine, Unicode.Scalar) -> String?
  ) -> BuiltinRow {
    BuiltinRow(name, 1, 1) { machine, a throws(Fault) in
      guard let scalar = scalar(machine, a[0]), let text = answer(machine, scalar) else { return .none }
      return machine.makeStr(text)
    }
  }

  private static func scalar(_ machine: borrowing Machine, _ value: Value) -> Unicode.Scalar? {
    guard let text = machine.text(value), text.count == 1 else { return nil }
    return CharacterTable.scalar(text[0])
  }

  /// Looks at every character: a table would cost more at every start.
  private static func find(_ name: String) -> Unicode.Scalar? {
    let wanted = name.uppercased()
    for range in [32...0x323AF, 0xE0000...0xE01EF] as [ClosedRange<UInt32>] {
      for point in range {
        guard let properties = Unicode.Scalar(point)?.properties else { continue }
        if properties.name == wanted || properties.nameAlias == wanted { return CharacterTable.scalar(point) }
      }
    }
    return nil
  }

  /// Lone surrogates are no text, and what newer versions have is none yet: what is between them is normalized.
  private static func normalized(_ text: Text, composed: Bool) -> Text {
    var result: [UInt32] = []
    var part = ""
    func finish() {
      if composed { result += part._nfc.map(\.value) } else { result += part._nfd.map(\.value) }
      part = ""
    }
    for index in 0..<text.count {
      if let scalar = CharacterTable.scalar(text[index]) {
        part.unicodeScalars.append(scalar)
      } else {
        finish()
        result.append(text[index])
      }
    }
    finish()
    return Text(codePoints: result)
  }
}

extension Unicode.GeneralCategory {
  /// The two letters of the standard.
  fileprivate var code: String {
    switch self {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
