package dev.thirdring.intake.paper;

import dev.thirdring.intake.attachment.AttachmentView;
import dev.thirdring.intake.attachment.KeepAttachments;
import dev.thirdring.intake.attachment.model.Draft;
import dev.thirdring.intake.ticket.OpenTicket;
import dev.thirdring.intake.ticket.OpenTicketCommand;
import dev.thirdring.platform.http.FieldProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens the ticket of a fax or letter together with its pages. */
@ApplicationScoped
class ReceivePaper {
  private final OpenTicket openTicket;
  private final KeepAttachments keepAttachments;
  private final Papers papers;

  ReceivePaper(OpenTicket openTicket, KeepAttachments keepAttachments, Papers papers) {
    this.openTicket = openTicket;
    this.keepAttachments = keepAttachments;
    this.papers = papers;
  }

  /** What came of it. */
  sealed interface Outcome {
    record Received(OpenTicket.Outcome.Opened opened, List<AttachmentView> pages)
        implements Outcome {}

    record Refused(List<FieldProblem> errors) implements Outcome {}
  }

  @WithTransaction
  Uni<Outcome> receive(OpenTicketCommand command, Optional<String> broughtBy, List<Draft> pages) {
    return openTicket
        .open(command)
        .chain(
            outcome ->
                switch (outcome) {
                  case OpenTicket.Outcome.Opened opened ->
                      withPages(opened, command.takenBy(), broughtBy, pages);
                  case OpenTicket.Outcome.Refused(var errors) ->
                      Uni.createFrom().item(new Outcome.Refused(errors));
                });
  }

  private Uni<Outcome> withPages(
      OpenTicket.Outcome.Opened opened, String by, Optional<String> broughtBy, List<Draft> pages) {
    UUID ticketId = opened.ticket().id().value();
    return keepAttachments
        .keep(opened.ticket().id(), Optional.empty(), pages, by)
        .call(() -> papers.add(ticketId, broughtBy, pages.size()))
        .map(
            outcome -> {
              if (outcome instanceof KeepAttachments.Outcome.Kept(var kept)) {
                return new Outcome.Received(opened, kept);
              }
              throw new IllegalStateException("pages of a new ticket were refused: " + outcome);
            });
  }
}
