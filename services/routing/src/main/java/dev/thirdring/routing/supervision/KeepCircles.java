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

/** Shows and changes the circles of urging (R9). */
@ApplicationScoped
public class KeepCircles {
  private static final Duration LATEST = Duration.ofDays(366);

  @WithSession
  public Uni<List<CircleView>> all() {
    return UrgingCircleRow.<UrgingCircleRow>findAll(Sort.by("circle"))
        .list()
        .map(rows -> rows.stream().map(CircleView::of).toList());
  }

  @WithTransaction
  public Uni<CircleView> change(int circle, long version, CircleRequest request) {
    Duration after = after(request.after());
    return UrgingCircleRow.<UrgingCircleRow>findById(circle)
        .chain(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("circle " + circle));
              }
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
              row.after = after.toString();
              row.tell = request.tell();
              return row.<UrgingCircleRow>persistAndFlush();
            })
        .map(CircleView::of);
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
