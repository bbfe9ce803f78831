package dev.thirdring.routing.assignment.correction;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.routing.StoredTime;
import dev.thirdring.routing.assignment.model.Assigned;
import dev.thirdring.routing.routingrule.model.Choice;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgHandOnOffers implements HandOnOffers {
  private static final String OFFER =
      """
      insert into hand_on_offer (id, ticket_id, assignment_id, ticket_number, department, wanted, reason, corrected_by,
        offered_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      on conflict (assignment_id) where decided_at is null do update
      set wanted = excluded.wanted, reason = excluded.reason, corrected_by = excluded.corrected_by,
        offered_at = excluded.offered_at
      """;
  private static final String COLUMNS =
      """
      select id, ticket_id, assignment_id, ticket_number, department, wanted, reason, corrected_by, offered_at
      from hand_on_offer where decided_at is null
      """;
  private static final String OPEN =
      COLUMNS + " and (offered_at, id) < (?1, ?2) order by offered_at desc, id desc";
  private static final String LOCK = COLUMNS + " and id = ?1 for update";
  private static final String DECIDED =
      "update hand_on_offer set accepted = ?2, decided_by = ?3, decided_at = ?4 where id = ?1";

  @Override
  public Uni<Void> offer(Assigned facts, Choice choice, FollowCorrection.Why why) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(OFFER)
                    .setParameter(1, UuidCreator.getTimeOrderedEpoch())
                    .setParameter(2, facts.ticket().value())
                    .setParameter(3, facts.id().value())
                    .setParameter(4, facts.ticketNumber())
                    .setParameter(5, facts.department())
                    .setParameter(6, choice.department())
                    .setParameter(7, choice.reason() + " (" + why.reason() + ")")
                    .setParameter(8, why.by())
                    .setParameter(9, why.at())
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Offer>> open(Cursor after, int size) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(OPEN, Object[].class)
                    .setParameter(1, after.at())
                    .setParameter(2, after.id())
                    .setMaxResults(size)
                    .getResultList())
        .map(rows -> rows.stream().map(PgHandOnOffers::offer).toList());
  }

  @Override
  public Uni<Optional<Offer>> lock(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LOCK, Object[].class)
                    .setParameter(1, id)
                    .getSingleResultOrNull())
        .map(row -> Optional.ofNullable(row).map(PgHandOnOffers::offer));
  }

  @Override
  public Uni<Void> decided(UUID id, boolean accepted, String by, Instant at) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(DECIDED)
                    .setParameter(1, id)
                    .setParameter(2, accepted)
                    .setParameter(3, by)
                    .setParameter(4, at)
                    .executeUpdate())
        .replaceWithVoid();
  }

  private static Offer offer(Object[] row) {
    return new Offer(
        (UUID) row[0],
        (UUID) row[1],
        (UUID) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        StoredTime.instant(row[8]));
  }
}
