package dev.thirdring.routing.supervision;

import dev.thirdring.routing.servicelevel.ClockView;
import dev.thirdring.routing.servicelevel.TicketPauseView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ticket's times as a line (R9): what was due when, what was kept, missed, and by how much. */
public record TimelineView(
    UUID ticketId,
    @Schema(description = "Some pause is open") boolean waits,
    @Schema(description = "One lane for each clock, in the order of their start")
        List<LaneView> clocks,
    @Schema(description = "Why it waited, and waits") List<TicketPauseView> pauses,
    @Schema(description = "Everything in the order of time; what is still to come is at the end")
        List<MomentView> moments,
    @Schema(description = "There are more clocks or urges than a line shows: these are the latest")
        boolean earlierLeftOut) {

  /** A name in both languages. */
  public record NameView(String zh, String en) {
    static NameView of(String code) {
      return new NameView(code, code);
    }
  }

  /** One clock, to be drawn as a bar. */
  public record LaneView(
      UUID clockId,
      @Schema(examples = {"effective-reply"}) String clock,
      NameView name,
      UUID assignmentId,
      String responsible,
      NameView responsibleName,
      @Schema(examples = {"PT48H"}) String limit,
      ClockView.ClockState state,
      Instant startedAt,
      @Schema(description = "Absent while it stands still") Instant dueAt,
      Instant stoppedAt,
      @Schema(description = "Absent until it is stopped or missed") Boolean kept,
      @Schema(
              description = "How much too late, until now if it is not done; absent: it is not",
              examples = {"PT2H30M"})
          String lateBy,
      List<ClockView.PauseView> pauses) {}

  /** What happened at a moment, or will. */
  public enum MomentKind {
    STARTED,
    PAUSED,
    RESUMED,
    LIMIT_CHANGED,
    CALENDAR_CHANGED,
    WARNED,
    ASKED,
    MISSED,
    URGED,
    KEPT,
    LATE,
    DUE
  }

  /** A point on the line. */
  public record MomentView(
      Instant at,
      MomentKind kind,
      @Schema(description = "What kind of moment it is") NameView label,
      UUID clockId,
      String clock,
      @Schema(description = "Of the clock, or of the reason of a pause") NameView name,
      Instant dueAt,
      String lateBy,
      @Schema(description = "Who was urged; units, people and roles") List<String> told,
      @Schema(description = "0: warned before; 1, 2, 3…: wider circles after") Integer circle,
      @Schema(description = "clock, or a person") String by,
      String why) {}
}
