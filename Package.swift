// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A module of Plait; its dependencies point downwards in Sources/ARCHITECTURE.md's table.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
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
    module("Syntax", [bigInt]),
    module("Bytecode", [bigInt]),
    module("Compiler", ["Syntax", "Bytecode"]),
    module("Machine", ["Bytecode", bigInt]),
    .testTarget(
      name: "SyntaxTests", dependencies: ["Syntax", bigInt], exclude: ["trees.txt", "errors.txt"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
