package dev.thirdring.routing.supervision;

import dev.thirdring.routing.assessment.RecordAssessment;
import dev.thirdring.routing.escalation.EscalateLater;
import dev.thirdring.routing.servicelevel.model.ClockPlan;
import dev.thirdring.routing.supervision.model.Missed;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Puts a missed deadline on the board (R9) and on the unit's record (R11), and lets the urging
 * begin. Where a person is responsible, or nobody, the centre answers for it. A record filed too
 * late is no customer kept waiting: it puts the ticket before nobody (I14).
 */
@ApplicationScoped
public class RecordMissed {
  private final MissedDeadlines board;
  private final RecordAssessment assess;
  private final Units units;
  private final UrgeMissed urge;
  private final EscalateLater escalate;

  public RecordMissed(
      MissedDeadlines board,
      RecordAssessment assess,
      Units units,
      UrgeMissed urge,
      EscalateLater escalate) {
    this.board = board;
    this.assess = assess;
    this.units = units;
    this.urge = urge;
    this.escalate = escalate;
  }

  public Uni<Void> record(Missed missed) {
    return board
        .save(missed)
        .chain(() -> units.find(missed.responsible()))
        .map(unit -> unit.map(Unit::code).orElse(Unit.CENTRE))
        .chain(
            unit ->
                assess.missed(
                    unit,
                    new RecordAssessment.Late(
                        missed.service(),
                        missed.clock(),
                        missed.subject(),
                        missed.ticket(),
                        missed.dueAt(),
                        missed.missedAt())))
        .chain(() -> urge.schedule(missed))
        .chain(
            () ->
                missed.clock().equals(ClockPlan.ARCHIVE)
                    ? Uni.createFrom().voidItem()
                    : escalate.missed(missed.ticket()));
  }
}
