extension Text: Hashable {
  func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// Bytes of memory.
  var byteCount: Int { isASCII ? count : count * 4 }
}
