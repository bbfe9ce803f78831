package dev.thirdring.metrics.roster;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.metrics.agentstate.DueAgents;
import dev.thirdring.metrics.agentstate.model.Span;
import dev.thirdring.metrics.entry.EntryOutcome;
import dev.thirdring.metrics.roster.model.Shift;
import dev.thirdring.platform.http.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps shifts; agents' time that one concerns is counted again, also long after. */
@ApplicationScoped
public class KeepShift {
  private final Rosters rosters;
  private final DueAgents due;
  private final Clock clock;
  private final ZoneId zone;

  KeepShift(
      Rosters rosters,
      DueAgents due,
      Clock clock,
      @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
          String zone) {
    this.rosters = rosters;
    this.due = due;
    this.clock = clock;
    this.zone = ZoneId.of(zone);
  }

  /** The same shift again changes nothing. */
  @WithTransaction
  Uni<EntryOutcome> take(Shift shift) {
    return checked(shift, () -> rosters.overlapping(shift).chain(there -> take(shift, there)));
  }

  @WithTransaction
  Uni<EntryOutcome> change(UUID id, long version, Shift shift) {
    return checked(
        shift,
        () ->
            seen(
                id,
                version,
                known -> rosters.overlapping(shift).chain(there -> change(known, shift, there))));
  }

  @WithTransaction
  Uni<EntryOutcome> remove(UUID id, long version) {
    return seen(
        id,
        version,
        known ->
            rosters
                .lock(known.shift().agent())
                .chain(() -> rosters.remove(id))
                .chain(() -> countAgain(known.shift()))
                .replaceWith(new EntryOutcome.Removed()));
  }

  private Uni<EntryOutcome> checked(Shift shift, Supplier<Uni<EntryOutcome>> act) {
    Map<String, String> problems = shift.problems();
    return problems.isEmpty()
        ? rosters.lock(shift.agent()).chain(() -> act.get())
        : Uni.createFrom().item(EntryOutcome.wrong(problems));
  }

  private Uni<EntryOutcome> take(Shift shift, List<KeptShift> there) {
    if (there.isEmpty()) {
      KeptShift kept = kept(UuidCreator.getTimeOrderedEpoch(), shift, 0);
      return rosters
          .add(kept)
          .chain(() -> countAgain(shift))
          .replaceWith(new EntryOutcome.Taken(kept.shown()));
    }
    return Uni.createFrom()
        .item(
            there.size() == 1 && there.getFirst().shift().equals(shift)
                ? new EntryOutcome.AlreadyThere(there.getFirst().shown())
                : overlaps());
  }

  private Uni<EntryOutcome> change(KeptShift known, Shift shift, List<KeptShift> there) {
    if (!known.shift().agent().equals(shift.agent())) {
      return Uni.createFrom()
          .item(EntryOutcome.wrong(Map.of("agent", "must stay " + known.shift().agent())));
    }
    if (there.stream().anyMatch(other -> !other.id().equals(known.id()))) {
      return Uni.createFrom().item(overlaps());
    }
    KeptShift kept = kept(known.id(), shift, known.version() + 1);
    return rosters
        .change(kept)
        .chain(() -> countAgain(known.shift()))
        .chain(() -> countAgain(shift))
        .replaceWith(new EntryOutcome.Changed(kept.shown()));
  }

  private Uni<EntryOutcome> seen(
      UUID id, long version, Function<KeptShift, Uni<EntryOutcome>> act) {
    return rosters
        .find(id)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(EntryOutcome.unknown());
              }
              return found.get().version() == version
                  ? act.apply(found.get())
                  : Uni.createFrom().item(EntryOutcome.stale());
            });
  }

  private KeptShift kept(UUID id, Shift shift, long version) {
    LocalDate day = shift.from().atZone(zone).toLocalDate();
    return new KeptShift(id, shift, day, clock.instant().truncatedTo(ChronoUnit.MICROS), version);
  }

  private Uni<Void> countAgain(Shift shift) {
    return due.note(shift.agent(), new Span(shift.from(), shift.to()));
  }

  private static EntryOutcome overlaps() {
    return new EntryOutcome.Refused(
        Problem.conflict("shifts-overlap", "The agent has another shift at that time.")
            .with("from", "must not overlap another shift of the agent"));
  }
}
