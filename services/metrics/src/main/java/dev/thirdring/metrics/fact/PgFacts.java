package dev.thirdring.metrics.fact;

import dev.thirdring.metrics.fact.model.Dimensions;
import dev.thirdring.metrics.fact.model.Fact;
import dev.thirdring.metrics.fact.model.Measured;
import dev.thirdring.metrics.recompute.SumLocks;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgFacts implements Facts {
  /** Name of what is counted here, for {@link SumLocks}. */
  static final String SUMS = "tickets";

  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)";
  private static final String ROOM = "select make_room_for_fact(?1, ?2)";
  private static final String ADD_UP = "select count_ticket(?1)";
  private static final String ADD =
      """
      insert into fact (event_id, kind, ticket_id, subject_id, at, due_at, label, outcome, in_time,
        amount, tier, channel, category, department, handled_by, brand)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
      on conflict do nothing
      """;
  private static final String DIMENSIONS =
      """
      select tier, channel, category, brand from fact
      where ticket_id = ?1 and kind = 'TICKET_OPENED' order by at, event_id limit 1
      """;
  private static final String FILL =
      """
      update fact set tier = ?2, channel = ?3, category = ?4, brand = ?5
      where ticket_id = ?1 and category is null
      """;
  private static final String FOLLOW =
      """
      update fact set category = corrected.label
      from (
        select label from fact where ticket_id = ?1 and kind = 'TICKET_CORRECTED'
        order by at desc, event_id desc limit 1
      ) corrected
      where ticket_id = ?1 and category <> corrected.label
      """;

  private final SumLocks locks;

  PgFacts(SumLocks locks) {
    this.locks = locks;
  }

  @Override
  public Uni<Void> lock(UUID ticketId) {
    return locks
        .count(SUMS)
        .chain(() -> Panache.getSession())
        .chain(
            session ->
                session
                    .createNativeQuery(LOCK, String.class)
                    .setParameter(1, ticketId.toString())
                    .getSingleResult())
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> makeRoom(Fact fact) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ROOM, Boolean.class)
                    .setParameter(1, fact.ticketId())
                    .setParameter(2, fact.at())
                    .getSingleResult());
  }

  @Override
  public Uni<Void> add(Fact fact) {
    Measured measured = fact.measured();
    Dimensions known =
        fact.dimensions() == null ? new Dimensions(null, null, null, null) : fact.dimensions();
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter(1, fact.eventId())
                    .setParameter(2, fact.kind().name())
                    .setParameter(3, fact.ticketId())
                    .setParameter(4, fact.subjectId())
                    .setParameter(5, fact.at())
                    .setParameter(6, measured.dueAt())
                    .setParameter(7, measured.label())
                    .setParameter(8, measured.outcome())
                    .setParameter(9, measured.inTime())
                    .setParameter(10, measured.amount())
                    .setParameter(11, known.tier())
                    .setParameter(12, known.channel())
                    .setParameter(13, known.category())
                    .setParameter(14, fact.department())
                    .setParameter(15, fact.handledBy())
                    .setParameter(16, known.brand())
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<Dimensions>> dimensionsOf(UUID ticketId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(DIMENSIONS, Object[].class)
                    .setParameter(1, ticketId)
                    .getResultList())
        .map(rows -> rows.stream().findFirst().map(PgFacts::dimensions));
  }

  @Override
  public Uni<Void> fill(UUID ticketId, Dimensions dimensions) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FILL)
                    .setParameter(1, ticketId)
                    .setParameter(2, dimensions.tier())
                    .setParameter(3, dimensions.channel())
                    .setParameter(4, dimensions.category())
                    .setParameter(5, dimensions.brand())
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> followCorrection(UUID ticketId) {
    return Panache.getSession()
        .chain(
            session -> session.createNativeQuery(FOLLOW).setParameter(1, ticketId).executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> addUp(UUID ticketId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD_UP, Long.class)
                    .setParameter(1, ticketId)
                    .getSingleResult())
        .replaceWithVoid();
  }

  private static Dimensions dimensions(Object[] row) {
    return new Dimensions((String) row[0], (String) row[1], (String) row[2], (String) row[3]);
  }
}
