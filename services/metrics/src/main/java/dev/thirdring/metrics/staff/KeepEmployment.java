package dev.thirdring.metrics.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.metrics.entry.EntryOutcome;
import dev.thirdring.platform.http.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps who works at the centre. */
@ApplicationScoped
public class KeepEmployment {
  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(hashtext('employment'), hashtext(?1)) as text)";
  private final Clock clock;

  KeepEmployment(Clock clock) {
    this.clock = clock;
  }

  /** The same again changes nothing; one that is known and ends now is ended. */
  @WithTransaction
  Uni<EntryOutcome> take(EmploymentRequest told) {
    return checked(told, () -> ofAgent(told.agent()).chain(known -> take(told, known)));
  }

  @WithTransaction
  Uni<EntryOutcome> change(UUID id, long version, EmploymentRequest told) {
    return checked(
        told,
        () ->
            seen(
                id,
                version,
                row -> ofAgent(told.agent()).chain(known -> change(row, told, known))));
  }

  @WithTransaction
  Uni<EntryOutcome> remove(UUID id, long version) {
    return seen(id, version, row -> row.delete().replaceWith(new EntryOutcome.Removed()));
  }

  private Uni<EntryOutcome> take(EmploymentRequest told, List<EmploymentRow> known) {
    Optional<EmploymentRow> same =
        known.stream().filter(row -> row.joinedOn.equals(told.joinedOn())).findFirst();
    if (same.isPresent() && Objects.equals(same.get().leftOn, told.leftOn())) {
      return Uni.createFrom().item(new EntryOutcome.AlreadyThere(same.get().shown()));
    }
    if (same.isPresent() && same.get().leftOn == null) {
      return set(same.get(), told);
    }
    return known.stream().anyMatch(row -> row.overlaps(told))
        ? Uni.createFrom().item(overlaps())
        : add(told);
  }

  private Uni<EntryOutcome> add(EmploymentRequest told) {
    EmploymentRow row = new EmploymentRow();
    row.id = UuidCreator.getTimeOrderedEpoch();
    row.keptAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.agent = told.agent();
    row.joinedOn = told.joinedOn();
    row.leftOn = told.leftOn();
    return row.persistAndFlush().map(kept -> new EntryOutcome.Taken(row.shown()));
  }

  private static Uni<EntryOutcome> change(
      EmploymentRow row, EmploymentRequest told, List<EmploymentRow> known) {
    if (!row.agent.equals(told.agent())) {
      return Uni.createFrom().item(EntryOutcome.wrong(Map.of("agent", "must stay " + row.agent)));
    }
    return known.stream().anyMatch(other -> other != row && other.overlaps(told))
        ? Uni.createFrom().item(overlaps())
        : set(row, told);
  }

  private static Uni<EntryOutcome> set(EmploymentRow row, EmploymentRequest told) {
    row.joinedOn = told.joinedOn();
    row.leftOn = told.leftOn();
    return Panache.getSession()
        .chain(session -> session.flush())
        .map(flushed -> new EntryOutcome.Changed(row.shown()));
  }

  private static Uni<EntryOutcome> checked(
      EmploymentRequest told, Supplier<Uni<EntryOutcome>> act) {
    Map<String, String> problems = told.problems();
    return problems.isEmpty()
        ? Panache.getSession()
            .chain(
                session ->
                    session
                        .createNativeQuery(LOCK, String.class)
                        .setParameter(1, told.agent())
                        .getSingleResult())
            .chain(() -> act.get())
        : Uni.createFrom().item(EntryOutcome.wrong(problems));
  }

  private static Uni<List<EmploymentRow>> ofAgent(String agent) {
    return EmploymentRow.list("agent", agent);
  }

  private static Uni<EntryOutcome> seen(
      UUID id, long version, Function<EmploymentRow, Uni<EntryOutcome>> act) {
    return EmploymentRow.<EmploymentRow>findById(id)
        .chain(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(EntryOutcome.unknown());
              }
              return row.version == version
                  ? act.apply(row)
                  : Uni.createFrom().item(EntryOutcome.stale());
            });
  }

  private static EntryOutcome overlaps() {
    return new EntryOutcome.Refused(
        Problem.conflict("employments-overlap", "The agent is employed at that time already.")
            .with("joinedOn", "must be after the agent's last day before"));
  }
}
