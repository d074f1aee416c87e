import Testing
import Timeline

@Test func look() {
  for r in [Programs.racy(), Programs.locked(), Programs.producerConsumer(), Programs.deadlock(), Programs.death(), Programs.many(12), Programs.many(2, turns: 20)] {
    print(TimelineModel(of: r).text())
  }
  for width in [50, 60, 120, 200] { print(TimelineModel(of: Programs.racy()).text(TimelineOptions(width: width))) }
  print(TimelineModel(of: Programs.racy()).text(TimelineOptions(showAll: true)))
  print(TimelineModel(of: Programs.racy()).text(TimelineOptions(steps: 4...9, current: 7)))
  print(TimelineModel(of: Programs.racy()).text(TimelineOptions(style: .plain)))
  print(TimelineModel(of: Programs.deadlock()).text(TimelineOptions(style: .plain)))
}
