package dev.thirdring.intake.remark;

import dev.thirdring.intake.StoredTime;
import dev.thirdring.intake.ticket.model.TicketId;
import dev.thirdring.platform.http.Cursor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PgRemarks implements Remarks {
  private static final String NOTE =
      "insert into ticket_note (id, ticket_id, noted_at, noted_by, body) values (?1, ?2, ?3, ?4, ?5)";
  private static final String NOTES =
      """
      select id, noted_at, noted_by, body from ticket_note
      where ticket_id = ?1 and (noted_at, id) < (?2, ?3) order by noted_at desc, id desc
      """;
  private static final String LABELS =
      "select label from ticket_label where ticket_id = ?1 order by label";
  private static final String LABEL =
      """
      insert into ticket_label (ticket_id, label, labelled_by, labelled_at) values (?1, ?2, ?3, ?4)
      on conflict do nothing
      """;
  private static final String UNLABEL =
      "delete from ticket_label where ticket_id = ?1 and label = ?2";

  @Override
  public Uni<Void> note(TicketId ticket, Note note) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(NOTE)
                    .setParameter(1, note.id())
                    .setParameter(2, ticket.value())
                    .setParameter(3, note.at())
                    .setParameter(4, note.by())
                    .setParameter(5, note.text())
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Note>> notes(TicketId ticket, Cursor after, int size) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(NOTES, Object[].class)
                    .setParameter(1, ticket.value())
                    .setParameter(2, after.at())
                    .setParameter(3, after.id())
                    .setMaxResults(size)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Note(
                                (UUID) row[0],
                                StoredTime.instant(row[1]),
                                (String) row[2],
                                (String) row[3]))
                    .toList());
  }

  @Override
  public Uni<List<String>> labels(TicketId ticket) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LABELS, String.class)
                    .setParameter(1, ticket.value())
                    .getResultList());
  }

  @Override
  public Uni<Void> label(TicketId ticket, String label, String by, Instant at) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LABEL)
                    .setParameter(1, ticket.value())
                    .setParameter(2, label)
                    .setParameter(3, by)
                    .setParameter(4, at)
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> unlabel(TicketId ticket, String label) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(UNLABEL)
                    .setParameter(1, ticket.value())
                    .setParameter(2, label)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
