import Testing

@testable import Timeline

@Test func dump() {
  func out(_ n: String, _ r: Recording, _ o: TimelineOptions = TimelineOptions()) {
    print("@@\(n)")
    print(TimelineModel(of: r).text(o), terminator: "")
    print("@@")
  }
  out("racy", Programs.racy())
  out("racyAt60", Programs.racy(), TimelineOptions(width: 60))
  out("racyAt120", Programs.racy(), TimelineOptions(width: 120))
  out("racyInLanes", Programs.racy(), TimelineOptions(lanes: true))
  out("racyWindow", Programs.racy(), TimelineOptions(steps: 5...7, current: 7, frame: false))
  out("racyPlain", Programs.racy(), TimelineOptions(style: .plain))
  out("locked", Programs.locked())
  out("producerConsumer", Programs.producerConsumer())
  out("deadlock", Programs.deadlock())
  out("deadlockPlain", Programs.deadlock(), TimelineOptions(style: .plain))
  out("deadlockAt60", Programs.deadlock(), TimelineOptions(width: 60))
  out("death", Programs.death())
  out("many", Programs.many(12))
  out("loop", Programs.many(2, turns: 20))
  out("hostile", InvariantTests.hostile())
  out("hostileLanes", InvariantTests.hostile(), TimelineOptions(lanes: true))
  out("showAll", Programs.racy(), TimelineOptions(showAll: true))
  print(TimelineModel(of: Programs.racy()).strips().joined(separator: "\n"))
  print(TimelineModel(of: Programs.many(12)).strips().joined(separator: "\n"))
}
