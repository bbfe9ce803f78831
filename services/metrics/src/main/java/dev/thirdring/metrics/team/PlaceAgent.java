package dev.thirdring.metrics.team;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.metrics.team.model.Membership;
import dev.thirdring.metrics.team.model.Placing;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts an agent into a team from a time on, or changes when and where somebody belonged. */
@ApplicationScoped
class PlaceAgent {
  private final Memberships memberships;

  PlaceAgent(Memberships memberships) {
    this.memberships = memberships;
  }

  /** Where somebody shall be. */
  record Wanted(
      String agent, String team, String centre, Instant validFrom, Optional<Instant> validUntil) {
    Membership as(UUID id, long version) {
      return new Membership(id, agent, team, centre, validFrom, validUntil, version);
    }
  }

  sealed interface Outcome {
    record Placed(Membership membership) implements Outcome {}

    record AlreadyThere(Membership membership) implements Outcome {}

    /** Nothing was changed. */
    sealed interface Refused extends Outcome {}

    record Overlaps(Membership other) implements Refused {}

    record CutsAQuarter() implements Refused {}

    record EndsBeforeItBegins() implements Refused {}

    record Unknown() implements Refused {}

    record ChangedMeanwhile() implements Refused {}
  }

  @WithTransaction
  Uni<Outcome> place(Wanted wanted) {
    Membership fresh = wanted.as(UuidCreator.getTimeOrderedEpoch(), 0);
    Optional<Outcome> refused = refusal(fresh);
    return refused.isPresent()
        ? Uni.createFrom().item(refused.get())
        : memberships
            .lock(fresh.agent())
            .chain(() -> memberships.of(fresh.agent()))
            .chain(others -> placed(fresh, others, () -> memberships.add(fresh)));
  }

  @WithTransaction
  Uni<Outcome> change(UUID id, long version, Wanted wanted) {
    Membership then = wanted.as(id, version + 1);
    Optional<Outcome> refused = refusal(then);
    return refused.isPresent()
        ? Uni.createFrom().item(refused.get())
        : memberships
            .lock(then.agent())
            .chain(() -> memberships.find(id))
            .chain(found -> changed(found, version, then));
  }

  private Uni<Outcome> changed(Optional<Membership> found, long version, Membership then) {
    if (found.isEmpty() || !found.get().agent().equals(then.agent())) {
      return Uni.createFrom().item(new Outcome.Unknown());
    }
    if (found.get().version() != version) {
      return Uni.createFrom().item(new Outcome.ChangedMeanwhile());
    }
    if (found.get().says(then)) {
      return Uni.createFrom().item(new Outcome.Placed(found.get()));
    }
    return memberships
        .of(then.agent())
        .map(all -> all.stream().filter(one -> !one.id().equals(then.id())).toList())
        .chain(others -> placed(then, others, () -> memberships.change(then)));
  }

  private Uni<Outcome> placed(
      Membership wanted, List<Membership> others, Supplier<Uni<Void>> keep) {
    return switch (Placing.of(wanted, others)) {
      case Placing.AlreadyThere(var same) -> Uni.createFrom().item(new Outcome.AlreadyThere(same));
      case Placing.Overlaps(var other) -> Uni.createFrom().item(new Outcome.Overlaps(other));
      case Placing.Fits(var ended) ->
          ended
              .map(memberships::change)
              .orElseGet(() -> Uni.createFrom().voidItem())
              .chain(() -> keep.get())
              .replaceWith(new Outcome.Placed(wanted));
    };
  }

  private static Optional<Outcome> refusal(Membership membership) {
    if (membership.endsBeforeItBegins()) {
      return Optional.of(new Outcome.EndsBeforeItBegins());
    }
    return membership.cutsAQuarter() ? Optional.of(new Outcome.CutsAQuarter()) : Optional.empty();
  }
}
