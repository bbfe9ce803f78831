package dev.thirdring.routing.supervision;

import dev.thirdring.routing.supervision.model.Circles;
import dev.thirdring.routing.supervision.model.Missed;
import dev.thirdring.routing.ticket.model.TicketId;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgMissedDeadlines implements MissedDeadlines {
  static final int OPEN_MAX = 1_000;

  @Override
  public Uni<Circles> circles(String clock) {
    return UrgingCircleRow.<UrgingCircleRow>list(
            "clock in ?1", Sort.by("circle"), List.of(clock, KeepCircles.ANY))
        .map(
            rows -> {
              boolean own = rows.stream().anyMatch(row -> row.clock.equals(clock));
              return new Circles(
                  rows.stream()
                      .filter(row -> row.clock.equals(own ? clock : KeepCircles.ANY))
                      .map(UrgingCircleRow::toCircle)
                      .toList());
            });
  }

  @Override
  public Uni<Void> save(Missed missed) {
    return MissedDeadlineRow.<MissedDeadlineRow>findById(missed.id())
        .chain(
            known -> {
              MissedDeadlineRow row = known == null ? new MissedDeadlineRow() : known;
              row.take(missed);
              return row.persist();
            })
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<Missed>> find(UUID id) {
    return MissedDeadlineRow.<MissedDeadlineRow>findById(id)
        .map(row -> Optional.ofNullable(row).map(MissedDeadlineRow::toMissed));
  }

  @Override
  public Uni<List<Missed>> openOf(TicketId ticket) {
    return open("ticketId = ?1 and endedAt is null", ticket.value());
  }

  @Override
  public Uni<List<Missed>> openOf(UUID subject) {
    return open("subjectId = ?1 and endedAt is null", subject);
  }

  private static Uni<List<Missed>> open(String query, UUID id) {
    return MissedDeadlineRow.<MissedDeadlineRow>find(query, Sort.by("missedAt").and("id"), id)
        .page(0, OPEN_MAX)
        .list()
        .map(rows -> rows.stream().map(MissedDeadlineRow::toMissed).toList());
  }
}
