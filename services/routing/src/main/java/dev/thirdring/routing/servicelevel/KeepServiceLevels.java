package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import dev.thirdring.routing.servicelevel.model.WarningStep;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows and changes limits. Clocks under way keep the limit that they started with (R9). */
@ApplicationScoped
public class KeepServiceLevels {
  static final int LEVELS_MAX = 500;

  @WithSession
  public Uni<List<ServiceLevelView>> all() {
    return ServiceLevelRow.<ServiceLevelRow>findAll(Sort.by("clock").and("tier"))
        .page(0, LEVELS_MAX)
        .list()
        .map(rows -> rows.stream().map(ServiceLevelView::of).toList());
  }

  @WithSession
  public Uni<ServiceLevelView> one(String clock, String tier) {
    return known(clock, tier).map(ServiceLevelView::of);
  }

  @WithTransaction
  public Uni<ServiceLevelView> change(
      String clock, String tier, long version, ServiceLevelRequest request) {
    return known(clock, tier)
        .chain(
            row -> {
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
              take(row, request);
              return row.<ServiceLevelRow>persistAndFlush();
            })
        .map(ServiceLevelView::of);
  }

  /** Empty when the tier has a limit of its own already. */
  @WithTransaction
  public Uni<Optional<ServiceLevelView>> add(NewServiceLevel wanted) {
    return find(wanted.clock(), ServiceLevel.ANY_TIER)
        .chain(
            any -> {
              if (any == null) {
                throw new ProblemException(
                    Problem.invalid("clock", "must be the code of a clock, see /service-levels"));
              }
              return find(wanted.clock(), wanted.tier()).chain(taken -> add(any, taken, wanted));
            });
  }

  private static Uni<Optional<ServiceLevelView>> add(
      ServiceLevelRow any, ServiceLevelRow taken, NewServiceLevel wanted) {
    if (taken != null) {
      return Uni.createFrom().item(Optional.empty());
    }
    ServiceLevelRow row = new ServiceLevelRow();
    row.clock = any.clock;
    row.tier = wanted.tier();
    row.whenDue = any.whenDue;
    row.warnings = any.warnings;
    row.quiet = any.quiet;
    row.carries = any.carries;
    row.askAgain = any.askAgain;
    row.nameZh = any.nameZh;
    row.nameEn = any.nameEn;
    take(row, wanted.level());
    return row.<ServiceLevelRow>persistAndFlush()
        .map(kept -> Optional.of(ServiceLevelView.of(kept)));
  }

  private static void take(ServiceLevelRow row, ServiceLevelRequest request) {
    row.timeLimit = limit("limit", request.limit());
    row.warnAt = request.warnAt();
    row.waits = request.waits();
    if (request.warnings() != null) {
      row.warnings = steps(request.warnings());
    }
    row.quiet = request.quiet() == null ? row.quiet : request.quiet();
    row.carries = request.carries() == null ? row.carries : request.carries();
    if (request.askAgain() != null) {
      row.askAgain = limit("askAgain", request.askAgain());
    }
  }

  private static String limit(String field, String text) {
    try {
      return TimeLimit.parse(text).toString();
    } catch (IllegalArgumentException unreadable) {
      throw new ProblemException(
          Problem.invalid(
              field,
              "must be written PT48H, PT4H working or 10 working days, and be at most ten years"));
    }
  }

  private static String steps(List<String> texts) {
    try {
      return WarningStep.parseAll(String.join(",", texts)).stream()
          .map(WarningStep::toString)
          .collect(Collectors.joining(","));
    } catch (IllegalArgumentException unreadable) {
      throw new ProblemException(
          Problem.invalid("warnings", "must be parts such as 0.9, or times before such as PT2H"));
    }
  }

  private static Uni<ServiceLevelRow> known(String clock, String tier) {
    return find(clock, tier)
        .map(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("service level " + clock + "/" + tier));
              }
              return row;
            });
  }

  private static Uni<ServiceLevelRow> find(String clock, String tier) {
    return ServiceLevelRow.findById(new ServiceLevelKey(clock, tier));
  }
}
