import Foundation
import PackagePlugin

/// Compiles the prelude's Python files to a Swift file with their code, whenever one of them changes.
@main
struct CompilePrelude: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL.appending(path: "Python")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "py" }.sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledPrelude.swift")
    return [
      .buildCommand(
        displayName: "Compiling the prelude", executable: try context.tool(named: "prelude-compiler").url,
        arguments: [output.path] + files.map(\.path), inputFiles: files, outputFiles: [output])
    ]
  }
}
