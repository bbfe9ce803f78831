package dev.thirdring.routing.supervision;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Shows and changes the circles of urging (R9). */
@ApplicationScoped
public class KeepCircles {
  static final String ANY = "any";
  private static final int CIRCLES_MAX = 1_000;
  private static final Duration LATEST = Duration.ofDays(366);

  @WithSession
  public Uni<List<CircleView>> common() {
    return list("clock = ?1");
  }

  @WithSession
  public Uni<List<CircleView>> own() {
    return list("clock <> ?1");
  }

  private static Uni<List<CircleView>> list(String query) {
    return UrgingCircleRow.<UrgingCircleRow>find(query, Sort.by("clock").and("circle"), ANY)
        .page(0, CIRCLES_MAX)
        .list()
        .map(rows -> rows.stream().map(CircleView::of).toList());
  }

  @WithTransaction
  public Uni<CircleView> change(String clock, int circle, long version, CircleRequest request) {
    String after = after(request.after()).toString();
    return found(clock, circle, version)
        .chain(row -> take(row, after, request))
        .map(CircleView::of);
  }

  /** Empty when the clock has it already. Joins the caller's transaction. */
  public Uni<Optional<CircleView>> add(NewCircle wanted) {
    String after = after(wanted.told().after()).toString();
    return UrgingCircleRow.<UrgingCircleRow>findById(
            new UrgingCircleKey(wanted.clock(), wanted.circle()))
        .chain(
            taken -> {
              if (taken != null) {
                return Uni.createFrom().item(Optional.<CircleView>empty());
              }
              UrgingCircleRow row = new UrgingCircleRow();
              row.clock = wanted.clock();
              row.circle = wanted.circle();
              return take(row, after, wanted.told()).map(kept -> Optional.of(CircleView.of(kept)));
            });
  }

  @WithTransaction
  public Uni<Void> remove(String clock, int circle, long version) {
    if (clock.equals(ANY)) {
      throw new ProblemException(
          Problem.conflict("common-circle", "A common circle is changed, not removed."));
    }
    return found(clock, circle, version).chain(row -> row.delete());
  }

  private static Uni<UrgingCircleRow> take(
      UrgingCircleRow row, String after, CircleRequest request) {
    row.after = after;
    row.tell = request.tell();
    row.quiet = request.quiet() == null ? row.quiet : request.quiet();
    return row.persistAndFlush();
  }

  private static Uni<UrgingCircleRow> found(String clock, int circle, long version) {
    return UrgingCircleRow.<UrgingCircleRow>findById(new UrgingCircleKey(clock, circle))
        .map(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("circle " + circle + " of " + clock));
              }
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
              return row;
            });
  }

  private static Duration after(String text) {
    try {
      Duration after = Duration.parse(text.strip());
      if (!after.isNegative() && after.compareTo(LATEST) <= 0) {
        return after;
      }
    } catch (DateTimeParseException unreadable) {
      throw new ProblemException(Problem.invalid("after", "must be written PT2H"));
    }
    throw new ProblemException(Problem.invalid("after", "must be from PT0S to 366 days"));
  }
}
