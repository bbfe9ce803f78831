package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.deadlines.calendar.TimeLimit;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

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
    row.nameZh = any.nameZh;
    row.nameEn = any.nameEn;
    take(row, wanted.level());
    return row.<ServiceLevelRow>persistAndFlush()
        .map(kept -> Optional.of(ServiceLevelView.of(kept)));
  }

  private static void take(ServiceLevelRow row, ServiceLevelRequest request) {
    try {
      row.timeLimit = TimeLimit.parse(request.limit()).toString();
    } catch (IllegalArgumentException unreadable) {
      throw new ProblemException(
          Problem.invalid(
              "limit",
              "must be written PT48H, PT4H working or 10 working days, and be at most ten years"));
    }
    row.warnAt = request.warnAt();
    row.waits = request.waits();
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
