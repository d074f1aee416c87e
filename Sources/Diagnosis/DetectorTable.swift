/// All detectors, from the particular to the general; findings are listed in this order.
enum DetectorTable {
  /// Endless waits with a reason of their own.
  private static let waits = [
    SelfDeadlock.kind, LockKept.afterException, LockKept.neverReleased, SemaphoreUnderMutex.kind, LostWakeup.kind,
    NotifyInsteadOfAll.kind, MissingNotify.kind, EventCleared.kind, BarrierMisuse.kind, MissingTaskDone.kind,
    QueueNotServed.kind, QueueNotFilled.kind, BlockingWhileHolding.kind, Deadlock.kind, ExecutorWaitsForItself.kind,
    InheritedLock.kind, JoinBeforeDrain.kind, BlockingInLoop.kind,
  ]
  /// Races with a name of their own.
  private static let races = [
    LostUpdate.kind, CheckThenAct.kind, BrokenInvariant.kind, TwoLocks.kind, UnguardedAccess.kind,
    ChangedDuringIteration.kind,
  ]

  static let rows: [DetectorRow] = [
    // What the threads do to data.
    DetectorRow(AwaitRace.kind, find: AwaitRace.find),
    DetectorRow(LostUpdate.kind, yieldsTo: [AwaitRace.kind], find: LostUpdate.find),
    DetectorRow(CheckThenAct.kind, yieldsTo: [AwaitRace.kind], find: CheckThenAct.find),
    DetectorRow(BrokenInvariant.kind, find: BrokenInvariant.find),
    DetectorRow(ChangedDuringIteration.kind, find: ChangedDuringIteration.find),
    DetectorRow(SharedGenerator.kind, find: SharedGenerator.find),
    DetectorRow(TwoLocks.kind, find: TwoLocks.find),
    DetectorRow(UnguardedAccess.kind, yieldsTo: [TwoLocks.kind], find: UnguardedAccess.find),
    DetectorRow(DataRace.kind, yieldsTo: races, find: DataRace.find),
    // Locks.
    DetectorRow(Deadlock.kind, yieldsTo: [SemaphoreUnderMutex.kind], find: Deadlock.find),
    DetectorRow(LockOrder.kind, yieldsTo: [Deadlock.kind], find: LockOrder.find),
    DetectorRow(SelfDeadlock.kind, yieldsTo: [LockKept.afterException], find: SelfDeadlock.find),
    DetectorRow(LockKept.afterException, LockKept.neverReleased, find: LockKept.find),
    DetectorRow(ReleaseUnlocked.kind, find: ReleaseUnlocked.find),
    DetectorRow(
      BlockingWhileHolding.kind, yieldsTo: [Deadlock.kind, SemaphoreUnderMutex.kind], find: BlockingWhileHolding.find),
    // Conditions.
    DetectorRow(LostWakeup.kind, find: LostWakeup.find),
    DetectorRow(IfInsteadOfWhile.kind, find: IfInsteadOfWhile.find),
    DetectorRow(NotifyInsteadOfAll.kind, find: NotifyInsteadOfAll.find),
    DetectorRow(MissingNotify.kind, find: MissingNotify.find),
    DetectorRow(WithoutLock.wait, WithoutLock.notify, find: WithoutLock.find),
    // Semaphores, events, barriers, queues.
    DetectorRow(SemaphoreOverRelease.kind, find: SemaphoreOverRelease.find),
    DetectorRow(SemaphoreUnderMutex.kind, find: SemaphoreUnderMutex.find),
    DetectorRow(EventCleared.kind, find: EventCleared.find),
    DetectorRow(BarrierMisuse.kind, find: BarrierMisuse.find),
    DetectorRow(MissingTaskDone.kind, find: MissingTaskDone.find),
    DetectorRow(TaskDoneTooOften.kind, find: TaskDoneTooOften.find),
    DetectorRow(
      QueueNotServed.kind, yieldsTo: [MissingTaskDone.kind, BlockingWhileHolding.kind], find: QueueNotServed.find),
    DetectorRow(
      QueueNotFilled.kind, yieldsTo: [BlockingWhileHolding.kind, CheckThenAct.kind, BlockingInLoop.kind],
      find: QueueNotFilled.find),
    // Tasks of event loops.
    DetectorRow(BlockingInLoop.kind, find: BlockingInLoop.find),
    DetectorRow(NeverAwaited.kind, find: NeverAwaited.find),
    DetectorRow(SwallowedCancellation.kind, find: SwallowedCancellation.find),
    DetectorRow(FireAndForget.kind, find: FireAndForget.find),
    // Pools and processes.
    DetectorRow(ExecutorWaitsForItself.kind, find: ExecutorWaitsForItself.find),
    DetectorRow(InheritedLock.kind, find: InheritedLock.find),
    DetectorRow(JoinBeforeDrain.kind, find: JoinBeforeDrain.find),
    DetectorRow(TwoReaders.kind, find: TwoReaders.find),
    DetectorRow(MissingMainGuard.kind, find: MissingMainGuard.find),
    DetectorRow(UnpicklableArgument.kind, find: UnpicklableArgument.find),
    // Threads.
    DetectorRow(DaemonKilled.kind, find: DaemonKilled.find),
    DetectorRow(BusyWaiting.kind, find: BusyWaiting.find),
    DetectorRow(EndlessWait.kind, yieldsTo: waits, find: EndlessWait.find),
  ]
}
