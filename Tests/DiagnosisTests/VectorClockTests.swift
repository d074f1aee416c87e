import Testing

@testable import Diagnosis

struct VectorClockTests {
  @Test func aTaskKnowsItsOwnPast() {
    var clock = VectorClock()
    #expect(!clock.covers(2, 1))
    clock.tick(2)
    #expect(clock.covers(2, 1))
    #expect(!clock.covers(2, 2))
    #expect(clock[7] == 0)
  }

  @Test func joiningTakesTheLargerCounts() {
    var one = VectorClock()
    var other = VectorClock()
    one.tick(0)
    one.tick(0)
    other.tick(3)
    other.tick(0)
    one.join(other)
    #expect(one[0] == 2)
    #expect(one[3] == 1)
    other.join(one)
    #expect(other == one)
  }
}
