package dev.thirdring.intake.remark;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.ticket.Tickets;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.intake.ticket.model.TicketState;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Notes something on a ticket, or labels it. */
@ApplicationScoped
public class RemarkOnTicket {
  /** More labels than anybody reads. */
  static final int LABELS_MAX = 20;

  private final Tickets tickets;
  private final Remarks remarks;
  private final Clock clock;

  RemarkOnTicket(Tickets tickets, Remarks remarks, Clock clock) {
    this.tickets = tickets;
    this.remarks = remarks;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<RemarkOutcome> note(TicketId id, String text, String by) {
    UUID note = UuidCreator.getTimeOrderedEpoch();
    return open(
        id,
        () ->
            remarks
                .note(id, new Remarks.Note(note, clock.instant(), by, text))
                .replaceWith(new RemarkOutcome.Done(note)));
  }

  @WithTransaction
  public Uni<RemarkOutcome> label(TicketId id, String label, String by) {
    return open(
        id,
        () ->
            remarks
                .labels(id)
                .chain(
                    has ->
                        has.size() >= LABELS_MAX && !has.contains(label)
                            ? Uni.createFrom().item(new RemarkOutcome.TooMany(LABELS_MAX))
                            : remarks
                                .label(id, label, by, clock.instant())
                                .replaceWith(new RemarkOutcome.Done(id.value()))));
  }

  @WithTransaction
  public Uni<RemarkOutcome> unlabel(TicketId id, String label) {
    return open(
        id, () -> remarks.unlabel(id, label).replaceWith(new RemarkOutcome.Done(id.value())));
  }

  @WithSession
  Uni<Page<Remarks.Note>> notes(TicketId id, Cursor after, int size) {
    return remarks
        .notes(id, after, size + 1)
        .map(all -> Page.of(all, size, note -> new Cursor(note.at(), note.id())));
  }

  @WithSession
  Uni<List<String>> labels(TicketId id) {
    return remarks.labels(id);
  }

  private Uni<RemarkOutcome> open(TicketId id, Supplier<Uni<RemarkOutcome>> act) {
    return tickets
        .findToChange(id)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(new RemarkOutcome.Unknown());
              }
              return found.get().state() instanceof TicketState.Archived filed
                  ? Uni.createFrom().item(new RemarkOutcome.Archived(filed))
                  : act.get();
            });
  }
}
