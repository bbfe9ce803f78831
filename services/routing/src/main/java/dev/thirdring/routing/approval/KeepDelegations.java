package dev.thirdring.routing.approval;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.approval.model.Delegation;
import dev.thirdring.routing.approval.model.Rung;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lends the right to decide while somebody is away, and takes it back (R6). */
@ApplicationScoped
public class KeepDelegations implements Delegations {
  private static final String ONE_AT_A_TIME =
      "select count(*) from pg_advisory_xact_lock(hashtextextended('approval delegations', 0))";

  private final Clock clock;

  public KeepDelegations(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Uni<Boolean> hold(Rung rung, String delegator, String delegate, Instant now) {
    return DelegationRow.<DelegationRow>list(
            "rung = ?1 and delegate = ?2 and delegator = ?3 and revokedAt is null",
            rung,
            delegate,
            delegator)
        .map(rows -> rows.stream().anyMatch(row -> row.toDelegation().holdsAt(now)));
  }

  @WithTransaction
  Uni<DelegationView> lend(DelegationRequest request, Actor actor) {
    Instant now = clock.instant();
    refuseUnreasonable(request, actor, now);
    Delegation wanted =
        new Delegation(
            request.step(), actor.name(), request.delegate(), request.from(), request.until());
    return Panache.getSession()
        .chain(session -> session.createNativeQuery(ONE_AT_A_TIME, Long.class).getSingleResult())
        .chain(
            () ->
                DelegationRow.<DelegationRow>list(
                    "rung = ?1 and revokedAt is null and (delegate = ?2 or delegator = ?3)",
                    wanted.rung(),
                    wanted.delegator(),
                    wanted.delegate()))
        .invoke(others -> refuseChain(wanted, others))
        .chain(() -> kept(wanted, request.reason(), now))
        .map(DelegationView::of);
  }

  private static Uni<DelegationRow> kept(Delegation wanted, String reason, Instant now) {
    DelegationRow row = new DelegationRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.rung = wanted.rung();
    row.delegator = wanted.delegator();
    row.delegate = wanted.delegate();
    row.validFrom = wanted.from();
    row.validUntil = wanted.until();
    row.reason = reason;
    row.createdAt = now;
    return row.persistAndFlush();
  }

  @WithTransaction
  Uni<DelegationView> revoke(UUID id, long version, Actor actor) {
    return DelegationRow.<DelegationRow>findById(id)
        .chain(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("delegation " + id));
              }
              if (!row.delegator.equals(actor.name()) && !actor.is(Roles.ADMINISTRATOR)) {
                throw new ProblemException(Problem.forbidden("It is somebody else's right."));
              }
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
              if (row.revokedAt == null) {
                row.revokedAt = clock.instant();
                row.revokedBy = actor.name();
              }
              return row.<DelegationRow>persistAndFlush();
            })
        .map(DelegationView::of);
  }

  @WithSession
  Uni<Page<DelegationView>> list(Cursor after, int size) {
    return DelegationRow.<DelegationRow>find(
            "createdAt <= ?1 and (createdAt < ?1 or id < ?2)",
            Sort.descending("createdAt", "id"),
            after.at(),
            after.id())
        .page(0, size + 1)
        .list()
        .map(rows -> rows.stream().map(DelegationView::of).toList())
        .map(
            views ->
                Page.of(views, size, view -> new Cursor(view.createdAt(), view.delegationId())));
  }

  private static void refuseUnreasonable(DelegationRequest request, Actor actor, Instant now) {
    if (!DecideCompensation.held(actor).contains(request.step())) {
      throw new ProblemException(Problem.forbidden("One lends only a right of one's own."));
    }
    if (request.delegate().equals(actor.name())) {
      throw new ProblemException(Problem.invalid("delegate", "must be somebody else"));
    }
    if (!request.until().isAfter(request.from())
        || !request.until().isAfter(now)
        || request.from().isBefore(now.minus(Duration.ofDays(1)))
        || Duration.between(request.from(), request.until()).toDays() > 90) {
      throw new ProblemException(
          Problem.invalid(
              "until", "must be after from, in the future, and at most 90 days after from"));
    }
  }

  private static void refuseChain(Delegation wanted, List<DelegationRow> others) {
    if (others.stream().map(DelegationRow::toDelegation).anyMatch(wanted::makesAChainWith)) {
      throw new ProblemException(
          Problem.conflict("delegation-chain", "A right that is lent is not lent on."));
    }
  }
}
