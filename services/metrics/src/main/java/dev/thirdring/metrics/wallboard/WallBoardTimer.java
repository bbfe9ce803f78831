package dev.thirdring.metrics.wallboard;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Once a second, while somebody looks. */
@ApplicationScoped
class WallBoardTimer {
  private static final Logger LOG = Logger.getLogger(WallBoardTimer.class);

  private final WallBoard wallBoard;
  private final WallBoardViewers viewers;

  WallBoardTimer(WallBoard wallBoard, WallBoardViewers viewers) {
    this.wallBoard = wallBoard;
    this.viewers = viewers;
  }

  @Scheduled(
      every = "${third-ring.wall-board.every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tell() {
    return viewers.count() == 0
        ? Uni.createFrom().voidItem()
        : wallBoard
            .tell()
            .onFailure()
            .invoke(failure -> LOG.warnf("The wall board stands still: %s", failure.toString()))
            .onFailure()
            .recoverWithNull();
  }
}
