package dev.thirdring.intake.correction;

import dev.thirdring.contracts.intake.TicketCorrected;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.intake.catalog.Catalog;
import dev.thirdring.intake.catalog.CatalogEntry;
import dev.thirdring.intake.catalog.Catalogs;
import dev.thirdring.intake.correction.model.Correction;
import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.Form;
import dev.thirdring.intake.ticket.model.FormPolicy;
import dev.thirdring.intake.ticket.model.Matter;
import dev.thirdring.intake.ticket.model.Ticket;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.intake.ticket.model.TicketState;
import dev.thirdring.platform.events.Outbox;
import dev.thirdring.platform.http.FieldProblem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts right what a ticket is about, and tells the others what it is now. */
@ApplicationScoped
public class CorrectTicket {
  private static final List<Catalog> CODES =
      List.of(
          Catalog.CATEGORY, Catalog.SUBCATEGORY, Catalog.PRODUCT, Catalog.AUTHORITY, Catalog.WISH);

  private final Catalogs catalogs;
  private final Tickets tickets;
  private final Corrections corrections;
  private final Outbox outbox;
  private final Clock clock;

  CorrectTicket(
      Catalogs catalogs, Tickets tickets, Corrections corrections, Outbox outbox, Clock clock) {
    this.catalogs = catalogs;
    this.tickets = tickets;
    this.corrections = corrections;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * @param version as the caller saw it; empty: as it is
   */
  @WithTransaction
  public Uni<CorrectionOutcome> correct(
      TicketId id, OptionalLong version, Correction correction, String by) {
    return catalogs
        .current()
        .chain(
            codes -> {
              List<FieldProblem> errors = errors(correction, codes);
              return errors.isEmpty()
                  ? found(id, version, correction, codes, by)
                  : outcome(new CorrectionOutcome.Refused(errors));
            });
  }

  private static List<FieldProblem> errors(Correction correction, Catalogs.Snapshot codes) {
    List<FieldProblem> errors = new ArrayList<>();
    for (Catalog catalog : CODES) {
      Optional<String> code = Optional.ofNullable(correction.facts().get(catalog.code()));
      codes.refusal(catalog, catalog.code(), code).ifPresent(errors::add);
    }
    return errors;
  }

  private Uni<CorrectionOutcome> found(
      TicketId id,
      OptionalLong version,
      Correction correction,
      Catalogs.Snapshot codes,
      String by) {
    return tickets
        .findToChange(id)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return outcome(new CorrectionOutcome.Unknown());
              }
              Ticket ticket = found.get();
              if (version.isPresent() && version.getAsLong() != ticket.version()) {
                return outcome(new CorrectionOutcome.Stale());
              }
              return ticket.state() instanceof TicketState.Archived filed
                  ? outcome(new CorrectionOutcome.Archived(filed))
                  : correct(ticket, correction, isWritten(ticket, codes), by);
            });
  }

  private static boolean isWritten(Ticket ticket, Catalogs.Snapshot codes) {
    return Optional.ofNullable(codes.of(Catalog.CHANNEL).get(ticket.contact().channel()))
        .filter(CatalogEntry::written)
        .isPresent();
  }

  private Uni<CorrectionOutcome> correct(
      Ticket ticket, Correction correction, boolean written, String by) {
    Optional<String> result = Optional.ofNullable(correction.facts().get(Correction.RESULT));
    if (result.isPresent() && ticket.end().isEmpty()) {
      return outcome(
          new CorrectionOutcome.Refused(
              List.of(new FieldProblem(Correction.RESULT, "must be absent until it is settled"))));
    }
    Matter matter = correction.of(ticket.matter());
    List<Correction.Change> changes = new ArrayList<>(Correction.between(ticket.matter(), matter));
    Form form = FormPolicy.corrected(ticket.form(), written, matter.category());
    Ticket next = ticket.corrected(matter, form, state(ticket, form, result));
    ticket
        .end()
        .filter(end -> result.filter(words -> !words.equals(end.result())).isPresent())
        .ifPresent(
            end ->
                changes.add(new Correction.Change(Correction.RESULT, end.result(), result.get())));
    return changes.isEmpty()
        ? outcome(new CorrectionOutcome.Done(ticket, List.of()))
        : save(next, changes, correction.reason(), by);
  }

  /** A written complaint that was taken for a question waits for its review (I4). */
  private static TicketState state(Ticket ticket, Form form, Optional<String> result) {
    if (form == Form.REVIEWED_NOTICE
        && ticket.form() != form
        && ticket.state() instanceof TicketState.InHandling) {
      return new TicketState.AwaitingReview();
    }
    return ticket.state() instanceof TicketState.Settled end && result.isPresent()
        ? new TicketState.Settled(end.at(), end.customerAccepts(), result.get())
        : ticket.state();
  }

  private Uni<CorrectionOutcome> save(
      Ticket next, List<Correction.Change> changes, String reason, String by) {
    Instant now = clock.instant();
    List<String> changed = changes.stream().map(Correction.Change::fact).toList();
    return tickets
        .save(next)
        .call(saved -> corrections.keep(saved.id(), changes, reason, by, now))
        .call(
            saved ->
                outbox.append(
                    saved.id().value().toString(), event(saved, changed, reason, by, now), now))
        .map(saved -> new CorrectionOutcome.Done(saved, changed));
  }

  static TicketCorrected event(
      Ticket ticket, List<String> changed, String reason, String by, Instant at) {
    Matter matter = ticket.matter();
    return new TicketCorrected(
        ticket.id().value(),
        at,
        by,
        reason,
        changed,
        matter.category(),
        matter.subcategory().orElse(null),
        matter.product().orElse(null),
        matter.region().orElse(null),
        matter.subject(),
        TicketForm.valueOf(ticket.form().name()),
        matter.urgent(),
        matter.authority().orElse(null),
        matter.wish().orElse(null),
        changed.contains("tier") ? ticket.tier() : null);
  }

  private static Uni<CorrectionOutcome> outcome(CorrectionOutcome outcome) {
    return Uni.createFrom().item(outcome);
  }
}
