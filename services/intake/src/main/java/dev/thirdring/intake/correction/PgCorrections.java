package dev.thirdring.intake.correction;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.StoredTime;
import dev.thirdring.intake.correction.model.Correction;
import dev.thirdring.intake.ticket.model.TicketId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class PgCorrections implements Corrections {
  private static final int FACTS_MAX = 200;
  private static final String KEEP =
      """
      insert into ticket_correction (id, ticket_id, corrected_at, corrected_by, fact, was, became, reason)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """;
  private static final String NEWEST =
      """
      select corrected_at, corrected_by, fact, was, became, reason from ticket_correction
      where ticket_id = ?1 order by corrected_at desc, id desc
      """;

  @Override
  public Uni<Void> keep(
      TicketId ticket, List<Correction.Change> changes, String reason, String by, Instant at) {
    return Multi.createFrom()
        .iterable(changes)
        .onItem()
        .transformToUniAndConcatenate(change -> keep(ticket, change, reason, by, at))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static Uni<Integer> keep(
      TicketId ticket, Correction.Change change, String reason, String by, Instant at) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(KEEP)
                    .setParameter(1, UuidCreator.getTimeOrderedEpoch())
                    .setParameter(2, ticket.value())
                    .setParameter(3, at)
                    .setParameter(4, by)
                    .setParameter(5, change.fact())
                    .setParameter(6, change.before())
                    .setParameter(7, change.after())
                    .setParameter(8, reason)
                    .executeUpdate());
  }

  @Override
  public Uni<List<Kept>> of(TicketId ticket) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(NEWEST, Object[].class)
                    .setParameter(1, ticket.value())
                    .setMaxResults(FACTS_MAX)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .map(
                        row ->
                            new Kept(
                                StoredTime.instant(row[0]),
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                (String) row[4],
                                (String) row[5]))
                    .toList());
  }
}
