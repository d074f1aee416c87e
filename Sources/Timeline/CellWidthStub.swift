/// Stands in for module CellWidth until that is merged.
func cellWidth(_ text: String) -> Int {
  text.reduce(0) { sum, character in
    guard let first = character.unicodeScalars.first else { return sum }
    if character.isASCII { return sum + 1 }
    let value = first.value
    let isWide =
      (0x1100...0x115f).contains(value) || (0x2e80...0xa4cf).contains(value) || (0xac00...0xd7a3).contains(value)
      || (0xf900...0xfaff).contains(value) || (0xfe30...0xfe6f).contains(value) || (0xff00...0xff60).contains(value)
      || (0x1f300...0x1faff).contains(value) || (0x20000...0x3fffd).contains(value)
    return sum + (isWide ? 2 : 1)
  }
}
