import BigInt

// Bytes and numbers: digests, checksums and the bits of floats, for `hashlib`, `zlib`, `binascii` and `struct`.

enum BinaryModule {
  static let module = NativeModule(
    name: "bits",
    rows: [
      // digest(name, data)
      BuiltinRow("digest", 2, 2) { machine, arguments throws(Fault) in
        guard let hash = Digest(rawValue: machine.string(arguments[0])) else { return .none }
        let message = data(machine, arguments[1])
        spend(&machine, on: message.count)
        return machine.makeBytes(hash.digest(message))
      },
      // hmac(name, key, data)
      BuiltinRow("hmac", 3, 3) { machine, arguments throws(Fault) in
        guard let hash = Digest(rawValue: machine.string(arguments[0])) else { return .none }
        let code = HMAC(hash, key: data(machine, arguments[1]))
        let message = data(machine, arguments[2])
        spend(&machine, on: message.count)
        return machine.makeBytes(code.code(message))
      },
      // pbkdf2(name, password, salt, iterations, length)
      BuiltinRow("pbkdf2", 5, 5) { machine, arguments throws(Fault) in
        guard let hash = Digest(rawValue: machine.string(arguments[0])), case .int(let rounds) = arguments[3],
          case .int(let length) = arguments[4]
        else { return .none }
        let code = HMAC(hash, key: data(machine, arguments[1]))
        machine.spendOutside(nanoseconds: max(1, min(rounds, 1 << 32)) * max(1, (length + 63) / 64) * 600)
        return machine.makeBytes(code.stretched(salt: data(machine, arguments[2]), rounds: rounds, length: length))
      },
      // sponge(data, capacity, suffix, length): SHA-3 and its kin
      BuiltinRow("sponge", 4, 4) { machine, arguments throws(Fault) in
        guard case .int(let capacity) = arguments[1], case .int(let suffix) = arguments[2],
          case .int(let length) = arguments[3]
        else { return .none }
        let sponge = Sponge(capacity: capacity, suffix: UInt8(truncatingIfNeeded: suffix))
        let message = data(machine, arguments[0])
        spend(&machine, on: message.count)
        return machine.makeBytes(sponge.digest(message, length: length))
      },
      // blake2(data with the key, parameters, is the last node): parameters of 64 bytes for BLAKE2b, 32 for BLAKE2s
      BuiltinRow("blake2", 3, 3) { machine, arguments throws(Fault) in
        let (message, parameters) = (data(machine, arguments[0]), data(machine, arguments[1]))
        spend(&machine, on: message.count)
        let isLast = machine.nativeTruth(arguments[2]) ?? false
        return machine.makeBytes(
          parameters.count == 64
            ? Blake2<UInt64>.digest(message, parameters: parameters, isLastNode: isLast)
            : Blake2<UInt32>.digest(message, parameters: parameters, isLastNode: isLast))
      },
      // scrypt(password, salt, n, r, p, length)
      BuiltinRow("scrypt", 6, 6) { machine, arguments throws(Fault) in
        guard case .int(let cost) = arguments[2], case .int(let block) = arguments[3],
          case .int(let parallel) = arguments[4], case .int(let length) = arguments[5]
        else { return .none }
        // It fills and reads blocks of 128 bytes, twice.
        machine.spendOutside(nanoseconds: min(cost, 1 << 24) * min(block, 1 << 12) * min(parallel, 1 << 8) * 256)
        return machine.makeBytes(
          Scrypt.key(
            password: data(machine, arguments[0]), salt: data(machine, arguments[1]), cost: cost, blockSize: block,
            parallel: parallel, length: length))
      },
      BuiltinRow("crc32", 2, 2) { machine, arguments throws(Fault) in
        let start = UInt32(truncatingIfNeeded: machine.index(arguments[1]) ?? 0)
        let message = data(machine, arguments[0])
        machine.spend(message.count, .byte)
        return .int(Int(Checksums.crc32(message, start)))
      },
      BuiltinRow("adler32", 2, 2) { machine, arguments throws(Fault) in
        let start = UInt32(truncatingIfNeeded: machine.index(arguments[1]) ?? 1)
        let message = data(machine, arguments[0])
        machine.spend(message.count, .byte)
        return .int(Int(Checksums.adler32(message, start)))
      },
      // float_bits(x, size): the IEEE 754 form in 8, 4 or 2 bytes as an int; None: it does not fit
      BuiltinRow("float_bits", 2, 2) { machine, arguments throws(Fault) in
        guard let value = try machine.double(arguments[0]), case .int(let size) = arguments[1] else { return .none }
        if size == 8 { return machine.makeInteger(Integer(bits: value.bitPattern)) }
        if size == 4 {
          let narrow = Float(value)
          return narrow.isInfinite && !value.isInfinite ? .none : .int(Int(narrow.bitPattern))
        }
        return HalfFloat.bits(value).map { .int(Int($0)) } ?? .none
      },
      // bits_float(low, high, size): the float of a form, given as two 32-bit halves
      BuiltinRow("bits_float", 3, 3) { machine, arguments throws(Fault) in
        guard case .int(let low) = arguments[0], case .int(let high) = arguments[1], case .int(let size) = arguments[2]
        else { return .none }
        let bits = UInt64(truncatingIfNeeded: high) << 32 | UInt64(truncatingIfNeeded: low)
        if size == 8 { return .float(Double(bitPattern: bits)) }
        if size == 4 { return .float(Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))) }
        return .float(HalfFloat.value(UInt16(truncatingIfNeeded: bits)))
      },
    ])

  /// Time for hashing so many bytes. CPython hashes more than 2047 bytes without the GIL.
  private static func spend(_ machine: inout Machine, on bytes: Int) {
    let nanoseconds = bytes * Cost.hash.picoseconds / 1000
    if bytes > 2047 {
      machine.spendOutside(nanoseconds: nanoseconds)
    } else {
      machine.spend(nanoseconds: nanoseconds)
    }
  }

  private static func data(_ machine: borrowing Machine, _ value: Value) -> [UInt8] {
    if case .bytes(let s) = value { return machine.heap.immutables.bytes(s) }
    return []
  }
}

extension Integer {
  /// An unsigned 64-bit number.
  init(bits: UInt64) {
    if let small = Int(exactly: bits) {
      self = .small(small)
    } else {
      self = .big(BigInt(bits))
    }
  }
}
