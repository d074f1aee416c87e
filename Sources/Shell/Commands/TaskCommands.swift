import Glibc

// What a student says within a lesson.

extension Command {
  static let hint = Command(
    "hint", "", "one hint more for the exercise, the prediction or the game",
    details: "Hints come one at a time; each says a little more than the one before. None gives the answer away."
  ) { session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    try session.currentLesson().hint(session)
  }

  static let answer = Command(
    "answer", "", "show the solution, once you have tried yourself",
    details: "Of an exercise: a program that solves it, with its explanation. Of a prediction: what is right, and why."
  ) { session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    try session.currentLesson().showAnswer(session)
  }

  static let skip = Command(
    "skip", "", "leave this task, or this page, and go on",
    details: "`:again` later, or `:lesson NAME`, comes back to it."
  ) { session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    try session.currentLesson().skip(session)
  }

  static let again = Command(
    "again", "[lesson]", "this task or this page once more; `:again lesson`: the whole lesson",
    details:
      "The run of a game begins anew. Your program of an exercise stays as it is: `:reset` gives back the first one."
  ) { session, words throws(Complaint) in
    if words.text == "lesson" { return try session.currentLesson().anew(session) }
    if !words.isEmpty { throw .misuse }
    try session.currentLesson().again(session)
  }

  static let play = Command(
    "play", "", "play freely with the lesson's program; Enter comes back",
    details: """
      Every command is yours meanwhile: `:step` and `:pick`, `:run random seed 3`, `:timeline`, `:explore`. The lesson
      keeps your place.
      """
  ) { session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    try session.currentLesson().play(session)
  }

  static let check = Command(
    "check", "", "check your program of the exercise over all interleavings",
    details: "Enter does, too, and so does leaving the editor of `:edit`."
  ) { session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    try session.currentLesson().check(session)
  }

  static let recap = Command("recap", "", "what to keep in mind of the lessons that you have finished") {
    session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    try RecapText.show(try session.library(), session.progress, session.console)
  }

  static let transcript = Command(
    "transcript", "FILE.md", "write what was said in this session to a file, as Markdown",
    details: """
      The lesson's text, your answers and programs, and the timelines of your runs, from when you have started `plait`.
      The same file again takes the longer transcript.
      """, completes: .file
  ) { session, words throws(Complaint) in
    if words.isEmpty { throw .misuse }
    try session.writeTranscript(words.path)
  }
}

extension Session {
  func currentLesson() throws(Complaint) -> LessonPlayer {
    if let lesson { return lesson }
    throw Complaint("no lesson goes on", hint: ":lesson goes on with the last one, :lessons lists them all")
  }

  fileprivate func writeTranscript(_ path: String) throws(Complaint) {
    if !transcripts.contains(path), access(path, F_OK) == 0 {
      throw Complaint("\(path) is there already", hint: "give the transcript another name")
    }
    do throws(CommandError) {
      try OutputFile.write(console.transcript.document, to: path)
    } catch {
      throw Complaint(error)
    }
    transcripts.append(path)
    console.recorded(as: nil) { console.say("The session so far is in \(path).") }
  }
}
