package dev.thirdring.metrics.roster;

import dev.thirdring.metrics.entry.EntryOutcome;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows shifts: to agents their own, to others all. */
@ApplicationScoped
public class ReadRoster {
  private static final String DAY = "2026-11-23";
  private final Rosters rosters;
  private final ZoneId zone;

  ReadRoster(
      Rosters rosters,
      @ConfigProperty(name = "third-ring.centre-zone", defaultValue = "Asia/Shanghai")
          String zone) {
    this.rosters = rosters;
    this.zone = ZoneId.of(zone);
  }

  /** As asked for; what is absent is not narrowed down. */
  record Wanted(String agent, String from, String to, String cursor, int limit) {}

  @WithSession
  Uni<Page<ShiftShown>> list(Actor actor, Wanted wanted) {
    Rosters.Asked asked =
        new Rosters.Asked(
            seesAll(actor) ? Optional.ofNullable(wanted.agent()) : Optional.of(actor.name()),
            moment("from", wanted.from()).orElse(Instant.EPOCH),
            moment("to", wanted.to()).orElse(Cursor.START.at()),
            Cursor.parse(wanted.cursor()),
            wanted.limit());
    return rosters
        .list(asked)
        .map(rows -> Page.of(rows, wanted.limit(), kept -> new Cursor(kept.keptAt(), kept.id())))
        .map(
            page ->
                new Page<>(
                    page.items().stream().map(KeptShift::shown).toList(), page.nextCursor()));
  }

  @WithTransaction
  Uni<EntryOutcome> find(Actor actor, UUID id) {
    return rosters
        .find(id)
        .map(
            found ->
                found
                    .filter(kept -> seesAll(actor) || kept.shift().agent().equals(actor.name()))
                    .<EntryOutcome>map(kept -> new EntryOutcome.Changed(kept.shown()))
                    .orElseGet(EntryOutcome::unknown));
  }

  private static boolean seesAll(Actor actor) {
    return actor.isAnyOf(Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMINISTRATOR);
  }

  private Optional<Instant> moment(String field, String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.length() == DAY.length()
              ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException unreadable) {
      throw new ProblemException(
          Problem.invalid(
              field,
              "must be a day such as " + DAY + " or a time such as " + DAY + "T08:00:00+08:00"));
    }
  }
}
