import Machine

/// Too many task_done: more items were reported as done than were put. (Python's documentation of `queue`.)
enum TaskDoneTooOften {
  static let kind = "task-done-too-often"

  static func find(_ story: Story) -> [Suspicion] {
    story.remarks.compactMap { remark in
      guard remark.note.type == "Queue", remark.note.verb == "task_done", (remark.note.value ?? 0) < 0 else {
        return nil
      }
      return story.suspicion(
        kind, about: [remark.note.label],
        "\(story.name(remark.task)) calls \(remark.note.label).task_done() (\(story.at(remark.event))), but every item that "
          + "was put is reported as done already. Call it exactly once for each get().",
        [remark.event])
    }
  }
}
