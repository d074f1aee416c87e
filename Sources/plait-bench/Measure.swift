import Glibc

/// CPU time that this process has used so far, in nanoseconds.
func cpuNanoseconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
}

/// The middle of some numbers, which are not empty.
func median(_ numbers: [Double]) -> Double {
  let sorted = numbers.sorted()
  return sorted.isEmpty ? .nan : sorted[sorted.count / 2]
}

/// A number with so many decimals, on the right of so many columns.
func column(_ number: Double, _ decimals: Int = 1, width: Int = 10) -> String {
  guard number.isFinite else { return padded("-", width) }
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let scaled = Int((number * scale).rounded())
  if decimals == 0 { return padded("\(scaled)", width) }
  let fraction = "\(abs(scaled) % Int(scale))"
  let sign = scaled < 0 ? "-" : ""
  let zeros = String(repeating: "0", count: decimals - fraction.count)
  return padded("\(sign)\(abs(scaled) / Int(scale)).\(zeros)\(fraction)", width)
}

/// Text on the right of so many columns.
func padded(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

/// Text on the left of so many columns.
func filled(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

/// Prints a line at once, also into a pipe.
func say(_ line: String) {
  print(line)
  fflush(nil)
}
