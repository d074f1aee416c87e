import Machine

/// Unpicklable argument: what goes to another process is pickled, and lambdas, local functions, locks, generators and
/// open files cannot be. (CPython's documentation of `multiprocessing`, "Picklability"; of `pickle`, "What can be pickled
/// and unpickled?".)
///
/// An error that the program is prepared for, with a `try` around the call, is none.
enum UnpicklableArgument {
  static let kind = "unpicklable-argument"

  static func find(_ story: Story) -> [Suspicion] {
    let raised = story.raised.joined().sorted().compactMap { index -> Suspicion? in
      guard case .raised(let text) = story.events[index].action, isAboutPickling(text) else { return nil }
      let place = story.events[index].place
      guard let line = story.source.code(place), !line.contains("pickle."), !isPrepared(story, place) else {
        return nil
      }
      return story.suspicion(
        kind, about: ["call at \(story.at(index))"],
        "What is given to another process in \(story.at(index)) must be pickled, and this cannot be: "
          + "\(story.brief(text, 120)). " + advice,
        [index])
    }
    let lost = story.remarks.compactMap { remark -> Suspicion? in
      guard remark.note.type == "mp.Queue", remark.note.verb == "cannot send",
        let put = story.remarks.last(where: {
          $0.note.object == remark.note.object && $0.note.verb == "put" && $0.event < remark.event
            && $0.place.position.line > 0
        })
      else { return nil }
      return story.suspicion(
        kind, about: ["call at \(story.at(put.event))"],
        "What \(story.name(put.task)) put into \(put.note.label) (\(story.at(put.event))) cannot be pickled. The queue's own "
          + "thread found that out later, said so on stderr and dropped it: nobody will ever get it. " + advice,
        [put.event])
    }
    return raised + lost
  }

  private static let advice =
    "Use functions and classes at the top of a module, and pass plain data; give locks and queues to the Process as "
    + "arguments."

  private static func isAboutPickling(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower.contains("can't pickle") || lower.contains("cannot pickle") || lower.contains("picklingerror")
      || lower.contains("should only be shared between processes through inheritance")
  }

  private static func isPrepared(_ story: Story, _ place: Place) -> Bool {
    story.source.headers(around: Int(place.position.line), place.file).contains { head in
      story.source.code(head, place.file)?.hasPrefix("try") ?? false
    }
  }
}
