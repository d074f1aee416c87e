import ArgumentParser
@main struct Plait: ParsableCommand { static let configuration = CommandConfiguration(commandName: "plait", version: "plait 0.1.0")
 func run() throws {} }
