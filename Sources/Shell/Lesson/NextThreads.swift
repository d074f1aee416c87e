import Lessons
import Programs

/// Who can be next, for predictions that ask for it: steps are those that `:pick` makes.
enum NextThreads {
  static func after(_ names: [String], in program: Programs.Program) -> Result<[String], LessonFault> {
    let player = Player(program, input: InputTape(), shared: Scout.shared(in: program, interrupt: nil))
    for (index, name) in names.enumerated() {
      let count = index + 1
      guard let task = player.threads.first(where: { $0.name == name })?.task else {
        let known = player.threads.map(\.name).joined(separator: ", ")
        return .failure(
          LessonFault(
            message: "choice \(count) of `after`: there is no thread `\(name)` then", hint: "threads: \(known)"))
      }
      switch player.stepByHand(task) {
      case .done: break
      case .cannot(let why): return .failure(LessonFault(message: "choice \(count) of `after`: \(why)"))
      case .over:
        return .failure(LessonFault(message: "choice \(count) of `after`: the program is over by then"))
      case .endless, .interrupted:
        return .failure(LessonFault(message: "choice \(count) of `after`: `\(name)` goes on for ever"))
      }
    }
    return .success(player.threads.filter(\.canGoOn).map(\.name))
  }
}
