package dev.thirdring.intake.bulk;

import dev.thirdring.intake.archive.ArchiveOutcome;
import dev.thirdring.intake.archive.ArchiveProblems;
import dev.thirdring.intake.archive.ArchiveTicket;
import dev.thirdring.intake.correction.CorrectTicket;
import dev.thirdring.intake.correction.CorrectionOutcome;
import dev.thirdring.intake.correction.CorrectionProblems;
import dev.thirdring.intake.remark.RemarkOnTicket;
import dev.thirdring.intake.remark.RemarkOutcome;
import dev.thirdring.intake.remark.RemarkProblems;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Does what is wanted to one ticket, as its own use case would. Joins the caller's transaction. */
@ApplicationScoped
class DoToOne {
  private final ArchiveTicket archive;
  private final CorrectTicket correct;
  private final RemarkOnTicket remark;

  DoToOne(ArchiveTicket archive, CorrectTicket correct, RemarkOnTicket remark) {
    this.archive = archive;
    this.correct = correct;
    this.remark = remark;
  }

  Uni<BulkLine> act(BulkRequest wanted, UUID id, OptionalLong version, Actor actor) {
    TicketId ticket = new TicketId(id);
    return switch (wanted.operation()) {
      case ARCHIVE ->
          archive
              .archive(
                  ticket,
                  version,
                  actor,
                  Optional.ofNullable(wanted.incompleteBecause()).filter(why -> !why.isBlank()))
              .map(
                  outcome ->
                      outcome instanceof ArchiveOutcome.Done
                          ? BulkLine.done(id)
                          : BulkLine.refused(id, ArchiveProblems.of(outcome)));
      case CORRECT ->
          correct
              .correct(ticket, version, wanted.correction().correction(), actor.name())
              .map(
                  outcome ->
                      outcome instanceof CorrectionOutcome.Done
                          ? BulkLine.done(id)
                          : BulkLine.refused(id, CorrectionProblems.of(outcome)));
      case NOTE -> remark.note(ticket, wanted.note(), actor.name()).map(said -> remarked(id, said));
      case LABEL ->
          remark.label(ticket, wanted.label(), actor.name()).map(said -> remarked(id, said));
      case UNLABEL -> remark.unlabel(ticket, wanted.label()).map(said -> remarked(id, said));
    };
  }

  private static BulkLine remarked(UUID id, RemarkOutcome outcome) {
    return outcome instanceof RemarkOutcome.Done
        ? BulkLine.done(id)
        : BulkLine.refused(id, RemarkProblems.of(outcome));
  }
}
