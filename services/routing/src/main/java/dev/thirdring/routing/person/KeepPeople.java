package dev.thirdring.routing.person;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.platform.deadlines.Deadline;
import dev.thirdring.platform.deadlines.Deadlines;
import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.person.model.Presence;
import dev.thirdring.routing.unit.Units;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds and changes people, and takes down whether they are there (R7). */
@ApplicationScoped
public class KeepPeople {
  /** Names the deadline at which the work of somebody who left a unit is put back. */
  public static final String LEFT_UNIT = "left-unit";

  private final Units units;
  private final Skills skills;
  private final Deadlines deadlines;
  private final Clock clock;

  public KeepPeople(Units units, Skills skills, Deadlines deadlines, Clock clock) {
    this.units = units;
    this.skills = skills;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Empty when the name is taken. */
  @WithTransaction
  public Uni<Optional<PersonView>> add(NewPerson wanted) {
    Instant now = clock.instant();
    return refuseUnknown("person.", wanted.person())
        .chain(() -> PersonRow.<PersonRow>findById(wanted.name()))
        .chain(
            taken -> {
              if (taken != null) {
                return Uni.createFrom().item(Optional.<PersonView>empty());
              }
              PersonRow row = new PersonRow();
              row.name = wanted.name();
              row.id = UuidCreator.getTimeOrderedEpoch();
              row.presence = Presence.OFFLINE;
              row.presenceUntil = now;
              row.createdAt = now;
              row.take(wanted.person());
              return row.<PersonRow>persistAndFlush()
                  .map(kept -> Optional.of(PersonView.of(kept, now)));
            });
  }

  @WithTransaction
  public Uni<PersonView> change(String name, long version, PersonRequest request) {
    Instant now = clock.instant();
    return refuseUnknown("", request)
        .chain(() -> known(name))
        .chain(
            row -> {
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
              row.take(request);
              return row.<PersonRow>persistAndFlush();
            })
        .call(() -> deadlines.set(new Deadline(LEFT_UNIT, name, now, "")))
        .map(row -> PersonView.of(row, now));
  }

  /** Said by the person; nobody's work is touched by it. */
  @WithTransaction
  public Uni<PersonView> presence(String name, PresenceRequest request) {
    Instant now = clock.instant();
    int minutes = Optional.ofNullable(request.minutes()).orElse(PresenceRequest.MINUTES);
    return known(name)
        .chain(
            row -> {
              row.presence = request.presence();
              row.presenceUntil = now.plus(Duration.ofMinutes(minutes));
              return row.<PersonRow>persistAndFlush();
            })
        .map(row -> PersonView.of(row, now));
  }

  private Uni<Void> refuseUnknown(String prefix, PersonRequest request) {
    return units
        .active()
        .chain(active -> skills.codes().map(known -> faults(prefix, request, active, known)))
        .invoke(
            faults -> {
              if (!faults.isEmpty()) {
                throw new ProblemException(Problem.invalid(faults));
              }
            })
        .replaceWithVoid();
  }

  private static List<FieldProblem> faults(
      String prefix, PersonRequest request, Set<String> active, Set<String> known) {
    List<FieldProblem> faults = new ArrayList<>();
    if (!active.containsAll(request.units())) {
      faults.add(new FieldProblem(prefix + "units", "must be codes of active units, see /units"));
    }
    List<String> named = request.skills().stream().map(PersonRequest.Skilled::skill).toList();
    if (!known.containsAll(named) || Set.copyOf(named).size() < named.size()) {
      faults.add(
          new FieldProblem(prefix + "skills", "must be codes of skills, each once, see /skills"));
    }
    return faults;
  }

  static Uni<PersonRow> known(String name) {
    return PersonRow.<PersonRow>findById(name)
        .map(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("person " + name));
              }
              return row;
            });
  }
}
