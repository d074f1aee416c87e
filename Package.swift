// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// Swift 6.3.1's dead-store elimination takes `p[-1]` for `p[0]`: it drops a store below a pointer that a store at the
/// pointer follows, as wherever the loop pushes two values. The machine is built without that pass; and without checks at run time
/// that nobody writes what another reads: they cost a tenth where texts are made, and no two threads share a machine.
let machineSettings: [SwiftSetting] = [
  .unsafeFlags(["-Xllvm", "-sil-disable-pass=dead-store-elimination", "-enforce-exclusivity=unchecked"])
]

/// A module of Plait; its dependencies point downwards in Sources/ARCHITECTURE.md's table.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A test target over `modules`.
func tests(_ name: String, _ modules: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: modules, swiftSettings: strict)
}

let bigInt: Target.Dependency = .product(name: "BigInt", package: "BigInt")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "plait",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    // Language
    module("Syntax", [bigInt]),
    module("Bytecode", [bigInt]),
    module("Compiler", ["Syntax", "Bytecode", bigInt]),
    // Running
    .target(name: "Machine", dependencies: ["Bytecode", "CellWidth", bigInt], swiftSettings: strict + machineSettings),
    .executableTarget(
      name: "prelude-compiler", dependencies: ["Syntax", "Compiler", "Bytecode"], swiftSettings: strict),
    .plugin(name: "CompilePrelude", capability: .buildTool(), dependencies: ["prelude-compiler"]),
    .target(
      name: "Prelude", dependencies: ["Bytecode"], exclude: ["Python"], swiftSettings: strict,
      plugins: ["CompilePrelude"]),
    module("Schedulers", ["Machine"]),
    module("Trace", ["Bytecode", "Machine"]),
    module("Explorer", ["Bytecode", "Machine", "Schedulers", "Trace"]),
    module("Diagnosis", ["Bytecode", "Machine", "Trace"]),
    module("Programs", ["Syntax", "Compiler", "Bytecode", "Machine", "Prelude"]),
    // Showing
    module("CellWidth"),
    module("Timeline", ["Bytecode", "Machine", "CellWidth", "Trace"]),
    .systemLibrary(name: "CMark", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    module("Markdown", ["CMark", "CellWidth"]),
    module("Lessons", ["Markdown", "Machine", "Schedulers", "Trace", "Explorer", "Diagnosis", "Programs"]),
    // Talking
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(name: "CLineEditor", dependencies: ["CLibEdit"], linkerSettings: [.linkedLibrary("edit")]),
    module("LineEditor", ["CLineEditor", "CellWidth"]),
    module(
      "Shell",
      [
        "Bytecode", "Machine", "Schedulers", "Trace", "Explorer", "Diagnosis", "Programs", "CellWidth", "Timeline",
        "Markdown",
        "Lessons", "LineEditor",
      ]),
    .executableTarget(name: "plait", dependencies: ["Shell", "Syntax", argumentParser], swiftSettings: strict),
    .executableTarget(
      name: "plait-bench", dependencies: ["Programs", "Machine", "Schedulers", "Explorer"], exclude: ["Programs"],
      swiftSettings: strict),
    // Tests
    tests("SyntaxTests", ["Syntax"]),
    tests("CompilerTests", ["Compiler", "Syntax", "Bytecode"]),
    tests("TextTests", ["Machine", bigInt]),
    tests("MachineTests", ["Machine", "Programs", "Schedulers", "Explorer", "Trace"]),
    tests("ExplorerTests", ["Machine", "Programs", "Schedulers", "Explorer", "Trace"]),
    tests("SchedulerTests", ["Machine", "Schedulers"]),
    tests("TraceTests", ["Bytecode", "Machine", "Trace"]),
    tests("DiagnosisTests", ["Diagnosis", "Machine", "Bytecode", "Trace"]),
    tests("TimelineTests", ["Timeline", "Diagnosis", "Machine", "Bytecode", "CellWidth", "Trace"]),
    tests("LessonDocumentTests", ["Markdown", "Lessons", "CellWidth"]),
    tests("LineEditorTests", ["LineEditor", "CellWidth"]),
    tests("ScriptTests", []),
    tests("ShellTests", ["Shell", "Lessons", "Programs", "Machine", "Schedulers", "Timeline"]),
  ],
  swiftLanguageModes: [.v6]
)

// Only where it is asked for: its main function is libFuzzer's.
if Context.environment["PLAIT_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "plait-fuzz", dependencies: ["Programs", "Machine", "Schedulers"], exclude: ["python.dict"],
      swiftSettings: strict))
}
