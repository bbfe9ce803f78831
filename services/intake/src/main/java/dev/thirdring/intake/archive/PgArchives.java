package dev.thirdring.intake.archive;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.StoredTime;
import dev.thirdring.intake.archive.model.RecordOfTicket;
import dev.thirdring.intake.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

@ApplicationScoped
class PgArchives implements Archives {
  private static final int FILINGS_MAX = 50;
  private static final String KEPT =
      """
      select (select count(*) from contact where ticket_id = ?1) + 1,
        (select count(*) from way_entry
         where ticket_id = ?1 and event in ('assignment-answered', 'question-answered')),
        (select count(*) from attachment where ticket_id = ?1 and removed_at is null),
        (select source is not null from ticket where id = ?1)
          and not exists (select from way_entry where ticket_id = ?1 and event = 'ticket-settled')
      """;
  private static final String FILE =
      """
      insert into ticket_archive (id, ticket_id, archived_at, archived_by, content, incomplete_because)
      values (?1, ?2, ?3, ?4, ?5, ?6)
      """;
  private static final String TAKE_OUT =
      """
      update ticket_archive set taken_out_at = ?2, taken_out_by = ?3, taken_out_because = ?4
      where ticket_id = ?1 and taken_out_at is null
      """;
  private static final String FILED =
      """
      select archived_at, archived_by, content, incomplete_because, taken_out_at, taken_out_by, taken_out_because
      from ticket_archive where ticket_id = ?1 order by archived_at desc, id desc
      """;

  @Override
  public Uni<RecordOfTicket.Kept> kept(TicketId ticket) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KEPT, Object[].class)
                    .setParameter(1, ticket.value())
                    .getSingleResult())
        .map(
            row ->
                new RecordOfTicket.Kept(
                    number(row[0]), number(row[1]), number(row[2]), (Boolean) row[3]));
  }

  @Override
  public Uni<Void> file(TicketId ticket, Filing filing) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FILE)
                    .setParameter(1, UuidCreator.getTimeOrderedEpoch())
                    .setParameter(2, ticket.value())
                    .setParameter(3, filing.at())
                    .setParameter(4, filing.by())
                    .setParameter(5, content(filing.content()))
                    .setParameter(6, filing.incompleteBecause().orElse(null))
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> takeOut(TicketId ticket, Instant at, String by, String because) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(TAKE_OUT)
                    .setParameter(1, ticket.value())
                    .setParameter(2, at)
                    .setParameter(3, by)
                    .setParameter(4, because)
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Filed>> of(TicketId ticket) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FILED, Object[].class)
                    .setParameter(1, ticket.value())
                    .setMaxResults(FILINGS_MAX)
                    .getResultList())
        .map(rows -> rows.stream().map(PgArchives::filed).toList());
  }

  private static Filed filed(Object[] row) {
    return new Filed(
        StoredTime.instant(row[0]),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        StoredTime.instant(row[4]),
        (String) row[5],
        (String) row[6]);
  }

  private static String content(RecordOfTicket content) {
    return content.parts().stream()
        .map(part -> part.kind() + "=" + part.many())
        .collect(Collectors.joining(" "));
  }

  private static int number(Object count) {
    return ((Number) count).intValue();
  }
}
