package dev.thirdring.routing.routingrule;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.routingrule.model.Choice;
import dev.thirdring.routing.routingrule.model.Decision;
import dev.thirdring.routing.routingrule.model.Tally;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where would last week's tickets have gone (R7)? Reads the tickets of a period in batches, so that
 * a long one needs no more memory than a short one.
 */
@ApplicationScoped
public class TryRuleSet {
  private static final int BATCH = 1_000;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final RuleSets sets;
  private final ChooseUnit choose;
  private final PastTickets past;
  private final Tries tries;
  private final Clock clock;

  TryRuleSet(RuleSets sets, ChooseUnit choose, PastTickets past, Tries tries, Clock clock) {
    this.sets = sets;
    this.choose = choose;
    this.past = past;
    this.tries = tries;
    this.clock = clock;
  }

  /** One walk through the period. */
  private record Walk(UUID id, ChooseUnit.Chooser chooser, Instant to, int limit, Tally tally) {}

  @WithTransaction
  public Uni<TryView> tryOut(UUID id, TryRequest request, String by) {
    return sets.known(id).chain(row -> tryOut(row, request, by));
  }

  Uni<TryView> tryOut(RuleSetRow row, TryRequest request, String by) {
    Instant now = clock.instant();
    TryRow tried = new TryRow();
    tried.id = UuidCreator.getTimeOrderedEpoch();
    tried.ruleSetId = row.id;
    tried.periodTo = Optional.ofNullable(request.to()).orElse(now);
    tried.periodFrom =
        Optional.ofNullable(request.from())
            .orElseGet(() -> tried.periodTo.minus(Duration.ofDays(7)));
    tried.triedBy = by;
    tried.triedAt = now;
    refuseUnreasonable(tried);
    int limit = Optional.ofNullable(request.tickets()).orElse(TryRequest.TICKETS);
    return tries
        .begin(tried)
        .chain(() -> choose.chooser(sets.book(row)))
        .map(chooser -> new Walk(tried.id, chooser, tried.periodTo, limit, new Tally()))
        .chain(
            walk ->
                walkOn(walk, tried.periodFrom, BEFORE_ALL)
                    .chain(complete -> tries.end(tried, walk.tally(), complete)))
        .call(() -> isTried(row));
  }

  private static Uni<Void> isTried(RuleSetRow row) {
    if (row.state == RuleSetState.DRAFT) {
      row.state = RuleSetState.TRIED;
    }
    return row.persistAndFlush().replaceWithVoid();
  }

  private static void refuseUnreasonable(TryRow tried) {
    if (!tried.periodFrom.isBefore(tried.periodTo)) {
      throw new ProblemException(Problem.invalid("from", "must be before to"));
    }
    if (tried.periodFrom.isBefore(Instant.EPOCH)
        || Duration.between(tried.periodFrom, tried.periodTo).toDays() > 366) {
      throw new ProblemException(Problem.invalid("from", "at most 366 days before to"));
    }
  }

  /** Whether the end of the period was reached. */
  private Uni<Boolean> walkOn(Walk walk, Instant at, UUID id) {
    int size = Math.min(BATCH, walk.limit() - walk.tally().tickets());
    return past.after(at, id, walk.to(), size + 1)
        .chain(
            found -> {
              List<PastTickets.Past> batch = found.subList(0, Math.min(size, found.size()));
              Uni<Void> kept = tries.keep(walk.id(), differences(walk, batch));
              if (found.size() <= size) {
                return kept.replaceWith(true);
              }
              PastTickets.Past last = batch.getLast();
              return walk.tally().tickets() >= walk.limit()
                  ? kept.replaceWith(false)
                  : kept.chain(
                      () -> walkOn(walk, last.ticket().openedAt(), last.ticket().id().value()));
            });
  }

  private static List<TriedTicket> differences(Walk walk, List<PastTickets.Past> batch) {
    List<TriedTicket> differences = new ArrayList<>();
    for (PastTickets.Past then : batch) {
      Decision now = walk.chooser().choose(then.ticket(), then.at());
      walk.tally().count(then.unit(), now);
      Choice choice = now.choice();
      if (!now.byRule() || !choice.department().equals(then.unit())) {
        differences.add(
            new TriedTicket(
                then.ticket().id().value(),
                then.ticket().number(),
                then.ticket().openedAt(),
                then.unit(),
                then.rule(),
                choice.department(),
                choice.rule(),
                choice.reason()));
      }
    }
    return differences;
  }
}
