import LineEditor
import Timeline

/// Timelines as the terminal at hand shows them.
enum TimelineText {
  static func of(_ recording: Recording) -> String { of(TimelineModel(of: recording)) }

  static func of(_ model: TimelineModel) -> String {
    let isTerminal = Terminal.isTerminal(1)
    let colour = Terminal.usesColor(.auto, isTerminal: isTerminal)
    return model.text(TimelineOptions(width: max(60, Terminal.width()), colour: colour))
  }
}
