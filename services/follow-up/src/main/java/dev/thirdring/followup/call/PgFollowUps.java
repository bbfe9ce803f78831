package dev.thirdring.followup.call;

import dev.thirdring.followup.call.model.Action;
import dev.thirdring.followup.call.model.Attempt;
import dev.thirdring.followup.call.model.FollowUp;
import dev.thirdring.followup.call.model.FollowUpId;
import dev.thirdring.followup.customer.model.TicketId;
import dev.thirdring.platform.http.Cursor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgFollowUps implements FollowUps {
  private static final String HELD =
      """
      select id from follow_up where state = 'CLAIMED' and claimed_by = ?1 and claimed_until > ?2
      order by falls_due_at, id limit 1 for update
      """;
  private static final String NEXT_FREE =
      """
      select id from follow_up
      where (state = 'WAITING' or state = 'CLAIMED' and claimed_until <= ?1) and call_from <= ?1
        and kind = any(?2)
      order by falls_due_at, id limit 1 for update skip locked
      """;
  private static final String PAGE =
      """
      select * from follow_up
      where (falls_due_at, id) > (?1, ?2) and (cast(?3 as uuid) is null or ticket_id = ?3)
        and state = any(?4)
      order by falls_due_at, id limit ?5
      """;

  @Override
  public Uni<Boolean> contain(Action action) {
    return FollowUpRow.count(
            "assignmentId = ?1 and actionAt = ?2", action.assignment().value(), action.at())
        .map(count -> count > 0);
  }

  @Override
  public Uni<Void> add(FollowUp followUp) {
    return FollowUpRow.of(followUp).persistAndFlush().replaceWithVoid();
  }

  @Override
  public Uni<Optional<Stored>> find(FollowUpId id) {
    return FollowUpRow.<FollowUpRow>findById(id.value()).map(PgFollowUps::stored);
  }

  @Override
  public Uni<Optional<Stored>> lock(FollowUpId id) {
    return FollowUpRow.<FollowUpRow>findById(id.value(), LockModeType.PESSIMISTIC_WRITE)
        .map(PgFollowUps::stored);
  }

  @Override
  public Uni<Optional<Stored>> lockHeldBy(String agent, Instant now) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(HELD, UUID.class)
                    .setParameter(1, agent)
                    .setParameter(2, now)
                    .getSingleResultOrNull())
        .chain(PgFollowUps::locked);
  }

  @Override
  public Uni<Optional<Stored>> lockNextFree(List<String> kinds, Instant now) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(NEXT_FREE, UUID.class)
                    .setParameter(1, now)
                    .setParameter(2, kinds.toArray(String[]::new))
                    .getSingleResultOrNull())
        .chain(PgFollowUps::locked);
  }

  @Override
  public Uni<Stored> replace(FollowUp followUp) {
    return FollowUpRow.<FollowUpRow>findById(followUp.id().value())
        .chain(
            row -> {
              row.take(followUp);
              return row.<FollowUpRow>persistAndFlush();
            })
        .map(FollowUpRow::stored);
  }

  @Override
  public Uni<List<FollowUp>> openOf(TicketId ticket) {
    return FollowUpRow.<FollowUpRow>list(
            "ticketId = ?1 and state in ?2",
            ticket.value(),
            List.of(FollowUpState.WAITING.name(), FollowUpState.CLAIMED.name()))
        .map(rows -> rows.stream().map(FollowUpRow::followUp).toList());
  }

  @Override
  public Uni<List<Stored>> after(Cursor cursor, WorkListFilter filter, int limit) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(PAGE, FollowUpRow.class)
                    .setParameter(1, cursor.at())
                    .setParameter(2, cursor.id())
                    .setParameter(3, filter.ticketId().orElse(null))
                    .setParameter(4, filter.states().toArray(String[]::new))
                    .setParameter(5, limit)
                    .getResultList())
        .map(rows -> rows.stream().map(FollowUpRow::stored).toList());
  }

  @Override
  public Uni<Void> addAttempt(FollowUpId id, Attempt attempt) {
    return AttemptRow.of(id, attempt).persist().replaceWithVoid();
  }

  @Override
  public Uni<List<Attempt>> attempts(FollowUpId id) {
    return AttemptRow.<AttemptRow>list("followUpId", Sort.by("number"), id.value())
        .map(rows -> rows.stream().map(AttemptRow::attempt).toList());
  }

  @Override
  public Uni<Void> noteLook(FollowUpId id, String lookedBy, Instant lookedAt) {
    return LookRow.of(id, lookedBy, lookedAt).persist().replaceWithVoid();
  }

  @Override
  public Uni<List<Look>> looksAt(FollowUpId id, int limit) {
    return LookRow.<LookRow>find("followUpId", Sort.descending("lookedAt"), id.value())
        .range(0, limit - 1)
        .list()
        .map(rows -> rows.stream().map(LookRow::look).toList());
  }

  @Override
  public Uni<Void> forget(Instant plannedBefore) {
    return FollowUpRow.delete("plannedAt < ?1", plannedBefore).replaceWithVoid();
  }

  /** The row is locked by the statement that found its id. */
  private static Uni<Optional<Stored>> locked(UUID id) {
    return id == null
        ? Uni.createFrom().item(Optional.empty())
        : FollowUpRow.<FollowUpRow>findById(id).map(PgFollowUps::stored);
  }

  private static Optional<Stored> stored(FollowUpRow row) {
    return Optional.ofNullable(row).map(FollowUpRow::stored);
  }
}
