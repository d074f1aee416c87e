import Testing
import Trace

@testable import Timeline

/// What is explained, and above all what is not.
struct ExplanationTests {
  private func kinds(_ recording: Recording) -> [Explanation.Kind] {
    TimelineModel(of: recording).explanations.map(\.kind)
  }

  @Test func lostUpdateNamesTasksValuesAndSteps() throws {
    let found = TimelineModel(of: Programs.racy()).explanations
    #expect(found.map(\.kind) == [.lostUpdate])
    #expect(
      found.first?.text
        == "Thread-1 overwrote Thread-2's 150 in step 9: both had read 100 (steps 5 and 6), so Thread-2's update of "
        + "balance (step 7) is lost.")
    #expect(found.first?.marks.map(\.step) == [5, 6, 7, 9])
  }

  @Test func noAlarmWithoutARace() {
    #expect(kinds(Programs.lucky()).isEmpty)
    #expect(kinds(Programs.locked()).isEmpty)
    #expect(kinds(Programs.producerConsumer()).isEmpty)
  }

  /// A program of two tasks at work on `x`.
  private func twoTasks(_ source: String, _ body: (inout Script) -> Void) -> [Explanation] {
    var s = Script(source)
    s.start(0, 0, nil, "A")
    s.start(0, 0, nil, "B")
    body(&s)
    return TimelineModel(of: s.recording()).explanations
  }

  @Test func lostUpdateThroughALocalVariable() {
    let found = twoTasks("def f():\n    old = x\n    new = old + 1\n    x = new\n    y = x") { s in
      s.read(1, 2, "x", "0")
      s.write(2, 4, "x", "7", was: "0")
      s.write(1, 4, "x", "1", was: "7")
    }
    #expect(
      found.map(\.text) == [
        "A overwrote B's 7 in step 5: it had read 0 before (step 3), so B's update of x (step 4) is lost."
      ])
  }

  @Test func lostUpdateThroughAGetter() {
    let found = twoTasks("def get():\n    return x\n\ndef f():\n    old = get()\n    x = old + 1") { s in
      s.read(1, 2, "x", "0")
      s.write(2, 6, "x", "7", was: "0")
      s.write(1, 6, "x", "1", was: "7")
    }
    #expect(found.map(\.kind) == [.lostUpdate])
  }

  @Test func writeThatDoesNotDependOnTheReadIsNone() {
    let found = twoTasks("def f():\n    print(x)\n    x = 0\n    y = 1") { s in
      s.read(1, 2, "x", "1")
      s.write(2, 3, "x", "5", was: "1")
      s.write(1, 3, "x", "0", was: "5")
    }
    #expect(found.isEmpty)
  }

  @Test func freshReadIsNone() {
    let found = twoTasks("def f():\n    x += 1\n    x += 1") { s in
      s.read(1, 2, "x", "0")
      s.write(1, 2, "x", "1", was: "0")
      s.read(2, 2, "x", "1")
      s.write(2, 2, "x", "2", was: "1")
      s.read(1, 3, "x", "2")
      s.write(1, 3, "x", "3", was: "2")
    }
    #expect(found.isEmpty)
  }

  @Test func sameFlagTwiceIsNone() {
    let found = twoTasks("def f():\n    x = x or True") { s in
      s.read(1, 2, "x", "False")
      s.read(2, 2, "x", "False")
      s.write(2, 2, "x", "True", was: "False")
      s.write(1, 2, "x", "True", was: "True")
    }
    #expect(found.isEmpty)
  }

  @Test func writeAfterJoinIsNone() {
    let found = twoTasks("def f():\n    x = x + wait()") { s in
      s.read(1, 2, "x", "0")
      s.write(2, 2, "x", "4", was: "0")
      s.join(1, 2, 2)
      s.write(1, 2, "x", "1", was: "4")
    }
    #expect(found.isEmpty)
  }

  @Test func manyLostUpdatesAreCounted() {
    let found = twoTasks("def f():\n    x += 1") { s in
      for round in 0..<10 {
        s.read(1, 2, "x", "\(round)")
        s.read(2, 2, "x", "\(round)")
        s.write(2, 2, "x", "\(round + 1)", was: "\(round)")
        s.write(1, 2, "x", "\(round + 1)", was: "\(round + 1)")
      }
    }
    #expect(found.count == 3)
    #expect(found.last?.text.hasSuffix("The same happened 7 more times.") == true)
  }

  private let withdraw = "def take(n):\n    if x >= n:\n        x -= n\n    y = 0"

  @Test func staleCheck() {
    let found = twoTasks(withdraw) { s in
      s.read(1, 2, "x", "100")
      s.read(2, 2, "x", "100")
      s.read(2, 3, "x", "100")
      s.write(2, 3, "x", "20", was: "100")
      s.read(1, 3, "x", "20")
      s.write(1, 3, "x", "-60", was: "20")
    }
    #expect(
      found.map(\.text) == [
        "A checked x at L2 when it was 100 (step 3), but acted on that in step 8, after B had changed it to 20 "
          + "(step 6): the check no longer held."
      ])
  }

  @Test func checkedAgainIsNone() {
    let source = "def f():\n    if x is None:\n        with lock:\n            if x is None:\n                x = 1"
    let found = twoTasks(source) { s in
      s.read(1, 2, "x", "None")
      s.read(2, 2, "x", "None")
      s.read(2, 4, "x", "None")
      s.write(2, 5, "x", "1", was: "None")
      s.read(1, 4, "x", "1")
    }
    #expect(found.isEmpty)
  }

  @Test func deathIsToldWithItsPlace() {
    let found = TimelineModel(of: Programs.death()).explanations
    #expect(
      found.map(\.text) == [
        "Thread-1 died at L6 in step 2: ValueError: invalid literal for int() with base 10: '1O'"
      ])
  }

  @Test func lostWakeup() {
    var s = Script("with cond:\n    cond.wait()\nwith cond:\n    cond.notify()")
    s.start(0, 0, nil, "waiter")
    s.operate(0, 4, nil, "Condition", "cond", "notify")
    s.operate(1, 2, nil, "Condition", "cond", "wait", .blocks(holders: []))
    s.join(0, 4, 1, blocks: true)
    let model = TimelineModel(of: s.recording(.deadlock))
    #expect(
      model.explanations.map(\.text) == [
        "MainThread notified cond in step 2, when nobody was waiting on it; waiter began to wait only in step 3, and "
          + "nobody notifies it any more."
      ])
    #expect(model.deadlock?.cycle == [])
  }

  @Test func circleNamesWhoTookWhatWhen() {
    let model = TimelineModel(of: Programs.deadlock())
    #expect(model.deadlock?.cycle == [1, 2])
    #expect(model.explanations.first?.marks.map(\.step) == [4, 5, 6, 7])
  }

  @Test func findingsMarkTheStepsOfTheirEvents() {
    var recording = Programs.lucky()
    let place = recording.events[0].place
    recording.findings = [
      Finding(
        kind: "some-bug", message: "Look here.",
        places: [0, 9999, -1, nil].map { Finding.Spot(place: place, task: "MainThread", event: $0) })
    ]
    let found = TimelineModel(of: recording).explanations
    #expect(found.map(\.text) == ["some-bug: Look here."])
    #expect(found.first?.marks.map(\.step) == [1])
  }
}
