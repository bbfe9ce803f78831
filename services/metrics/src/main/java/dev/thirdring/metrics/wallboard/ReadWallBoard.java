package dev.thirdring.metrics.wallboard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the board of this second says, for others in this service. */
@ApplicationScoped
public class ReadWallBoard {
  private static final String ALL = "all";
  private final WallBoard wallBoard;

  ReadWallBoard(WallBoard wallBoard) {
    this.wallBoard = wallBoard;
  }

  /** One queue, or all of them. */
  public record Queue(String name, long waiting, long longestSeconds) {}

  /**
   * @param queues all together first
   * @param agents by state
   */
  public record Now(List<Queue> queues, Map<String, Long> agents) {}

  public Uni<Now> now() {
    return wallBoard.now().map(Published::board).map(ReadWallBoard::now);
  }

  private static Now now(WallBoardAnswer board) {
    Map<String, Long> agents = new TreeMap<>();
    board.agents().forEach(one -> agents.put(one.state(), one.agents()));
    return new Now(
        Stream.concat(
                Stream.of(queue(ALL, board.waiting())),
                board.queues().stream()
                    .filter(one -> one.queue() != null)
                    .map(one -> queue(one.queue(), one.waiting())))
            .toList(),
        agents);
  }

  private static Queue queue(String name, WallBoardAnswer.WaitingNow waiting) {
    return new Queue(name, waiting.calls(), waiting.longestSeconds());
  }
}
