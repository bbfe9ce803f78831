package dev.thirdring.routing.approval;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.approval.model.Amounts;
import dev.thirdring.routing.approval.model.Limits;
import dev.thirdring.routing.approval.model.Rung;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Shows and changes the limits above which more people decide (R6). */
@ApplicationScoped
public class KeepLimits implements ApprovalLimits {
  static final String ANY = "ANY";
  static final int CURRENCIES_MAX = 400;

  @Override
  public Uni<Rule> on(long minorUnits, String currency) {
    return LimitRow.<LimitRow>list("currency in ?1", List.of(currency, ANY))
        .map(
            rows -> {
              LimitRow row =
                  rows.stream()
                      .filter(one -> rows.size() == 1 || one.currency.equals(currency))
                      .findFirst()
                      .orElseThrow();
              return new Rule(
                  Limits.parse(row.limits).ladderFor(minorUnits), Duration.parse(row.remindAfter));
            });
  }

  @WithSession
  Uni<List<LimitView>> all() {
    return LimitRow.<LimitRow>findAll(Sort.by("currency"))
        .page(0, CURRENCIES_MAX)
        .list()
        .map(rows -> rows.stream().map(LimitView::of).toList());
  }

  /** Empty when the currency has limits. */
  @WithTransaction
  Uni<Optional<LimitView>> add(NewLimit wanted) {
    if (Amounts.currency(wanted.currency()).isEmpty()) {
      throw new ProblemException(Problem.invalid("currency", "must be an ISO 4217 code"));
    }
    return LimitRow.<LimitRow>findById(wanted.currency())
        .chain(
            taken -> {
              if (taken != null) {
                return Uni.createFrom().item(Optional.<LimitView>empty());
              }
              LimitRow row = new LimitRow();
              row.currency = wanted.currency();
              take(row, wanted.limits(), "limits.limits");
              return row.<LimitRow>persistAndFlush().map(kept -> Optional.of(LimitView.of(kept)));
            });
  }

  /** Holds for what is asked for from now on. */
  @WithTransaction
  Uni<LimitView> change(String currency, long version, LimitRequest request) {
    return LimitRow.<LimitRow>findById(currency)
        .chain(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("limits of " + currency));
              }
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
              take(row, request, "limits");
              return row.<LimitRow>persistAndFlush().map(LimitView::of);
            });
  }

  private static void take(LimitRow row, LimitRequest request, String field) {
    NavigableMap<Long, List<Rung>> ladders = new TreeMap<>();
    request.limits().forEach(limit -> ladders.put(limit.above(), limit.steps()));
    if (ladders.size() < request.limits().size()) {
      throw new ProblemException(Problem.invalid(field, "each amount once"));
    }
    try {
      row.limits = new Limits(ladders).toString();
    } catch (IllegalArgumentException unusable) {
      throw new ProblemException(Problem.invalid(field, unusable.getMessage()));
    }
    row.remindAfter = Duration.ofHours(request.remindAfterHours()).toString();
  }
}
