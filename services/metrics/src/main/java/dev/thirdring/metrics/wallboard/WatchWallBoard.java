package dev.thirdring.metrics.wallboard;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** One viewer's stream: what is so now, then every change, and a sign of life in between. */
@ApplicationScoped
class WatchWallBoard {
  private final WallBoard wallBoard;
  private final WallBoardViewers viewers;
  private final WallBoardSettings settings;

  WatchWallBoard(WallBoard wallBoard, WallBoardViewers viewers, WallBoardSettings settings) {
    this.wallBoard = wallBoard;
    this.viewers = viewers;
    this.settings = settings;
  }

  /**
   * An admitted person's boards; empty for a sign of life.
   *
   * @param lastSeen id of the board seen last, perhaps from another replica: neither it nor an
   *     older one is sent
   * @param length the stream ends after it
   */
  Multi<Optional<Published>> watch(String person, String lastSeen, Duration length) {
    NewerOnly newer = new NewerOnly(lastSeen);
    Multi<Optional<Published>> boards =
        Multi.createBy()
            .merging()
            .streams(wallBoard.now().toMulti(), wallBoard.changes())
            .filter(newer::isNew)
            .map(Optional::of);
    Multi<Optional<Published>> signsOfLife =
        Multi.createFrom()
            .ticks()
            .startingAfter(settings.heartbeat())
            .every(settings.heartbeat())
            .onOverflow()
            .drop()
            .map(tick -> Optional.empty());
    return Multi.createBy()
        .merging()
        .streams(boards, signsOfLife)
        .select()
        .first(length)
        .onTermination()
        .invoke(() -> viewers.leave(person));
  }

  /** Time never goes back, also when a stream goes on at another replica. */
  private static final class NewerOnly {
    private long second;
    private String id;

    NewerOnly(String lastSeen) {
      this.id = lastSeen;
      this.second = Published.secondOf(lastSeen);
    }

    synchronized boolean isNew(Published board) {
      if (board.asOf().getEpochSecond() < second || sameContent(board)) {
        return false;
      }
      second = board.asOf().getEpochSecond();
      id = board.id();
      return true;
    }

    private boolean sameContent(Published board) {
      return id != null && id.endsWith("-" + board.content());
    }
  }
}
