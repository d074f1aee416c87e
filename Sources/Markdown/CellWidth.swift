/// The number of terminal cells that `text` takes: a stand-in for the module CellWidth's function of the same name.
///
/// When that module is there, delete this file and write `import CellWidth` where the compiler asks for it.
func cellWidth(_ text: String) -> Int {
  var width = 0
  for character in text {
    guard let scalar = character.unicodeScalars.first else { continue }
    width += isWide(scalar.value) || character.unicodeScalars.contains { $0.value == 0xFE0F } ? 2 : 1
  }
  return width
}

private func isWide(_ code: UInt32) -> Bool {
  switch code {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    true
  default: false
  }
}
