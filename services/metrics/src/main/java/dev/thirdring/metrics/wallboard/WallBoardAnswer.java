package dev.thirdring.metrics.wallboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thirdring.metrics.figure.model.FigureValue;
import dev.thirdring.metrics.wallboard.model.Waiting;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a wall board shows. */
@Schema(name = "WallBoard")
record WallBoardAnswer(
    @Schema(description = "To the second") Instant asOf,
    @Schema(examples = {"Asia/Shanghai"}) String zone,
    WaitingNow waiting,
    @Schema(description = "Today until now, by the arrival of calls") Today today,
    List<QueueNow> queues,
    @Schema(description = "Today by half hour of the zone") List<HalfHour> throughTheDay,
    @Schema(description = "By state") List<AgentsInState> agents) {

  /** Calls that wait now. */
  @Schema(name = "WaitingNow")
  record WaitingNow(
      long calls,
      @Schema(description = "Whole seconds") long longestSeconds,
      @Schema(description = "To a tenth; 0 when nobody waits") BigDecimal averageSeconds) {
    static WaitingNow of(Waiting waiting) {
      return new WaitingNow(waiting.calls(), waiting.longestSeconds(), waiting.averageSeconds());
    }
  }

  /** Figures of today. */
  @Schema(name = "WallBoardToday")
  record Today(BoardFigure serviceLevel, BoardFigure abandonRate, BoardFigure queueTime) {}

  /** A figure with what it was made from. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "BoardFigure")
  record BoardFigure(
      long numerator,
      long denominator,
      @Schema(description = "Of a hundred, or seconds; null with nothing to divide by")
          BigDecimal value,
      @Schema(description = "null where there is no target, or nothing to compare")
          Boolean withinTarget) {
    static final BoardFigure NONE = new BoardFigure(0, 0, null, null);

    static BoardFigure of(FigureValue value) {
      return new BoardFigure(
          value.numerator(),
          value.denominator().orElse(0L),
          value.value().orElse(null),
          value.withinTarget().orElse(null));
    }
  }

  /** One queue. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "QueueNow")
  record QueueNow(
      @Schema(
              description = "null: calls that came to no queue",
              examples = {"broadband"})
          String queue,
      WaitingNow waiting,
      Today today) {}

  /** How long callers waited and how many gave up. */
  @Schema(name = "WallBoardHalfHour")
  record HalfHour(
      @Schema(examples = {"2026-11-21T09:30"}) String from,
      BoardFigure queueTime,
      BoardFigure abandonRate) {}

  /** Agents of one state. */
  @Schema(name = "AgentsInState")
  record AgentsInState(@Schema(examples = {"READY"}) String state, long agents) {}
}
