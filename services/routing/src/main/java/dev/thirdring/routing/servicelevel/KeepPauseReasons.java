package dev.thirdring.routing.servicelevel;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows and changes the reasons to wait (R9). Pauses under way keep what they began with. */
@ApplicationScoped
public class KeepPauseReasons {
  static final int REASONS_MAX = 200;
  private static final Duration LONGEST = Duration.ofDays(366);

  @WithSession
  public Uni<List<PauseReasonView>> all() {
    return PauseReasonRow.<PauseReasonRow>findAll(Sort.by("code"))
        .page(0, REASONS_MAX)
        .list()
        .map(rows -> rows.stream().map(PauseReasonView::of).toList());
  }

  /** Empty when the code is taken. Joins the caller's transaction. */
  public Uni<Optional<PauseReasonView>> add(NewPauseReason wanted) {
    return PauseReasonRow.<PauseReasonRow>findById(wanted.code())
        .chain(
            taken -> {
              if (taken != null) {
                return Uni.createFrom().item(Optional.<PauseReasonView>empty());
              }
              PauseReasonRow row = new PauseReasonRow();
              row.code = wanted.code();
              return take(row, wanted.reason()).map(Optional::of);
            });
  }

  @WithTransaction
  public Uni<PauseReasonView> change(String code, long version, PauseReasonRequest wanted) {
    return PauseReasonRow.<PauseReasonRow>findById(code)
        .chain(
            row -> {
              if (row == null) {
                throw new ProblemException(Problem.notFound("pause reason " + code));
              }
              if (row.version != version) {
                throw new ProblemException(Problem.stale());
              }
              return take(row, wanted);
            });
  }

  private static Uni<PauseReasonView> take(PauseReasonRow row, PauseReasonRequest wanted) {
    row.nameZh = wanted.nameZh();
    row.nameEn = wanted.nameEn();
    row.endsOnContact = wanted.endsOnContact();
    row.longest = longest(wanted.longest()).toString();
    return knownClocks(wanted.clocks())
        .invoke(clocks -> row.clocks = PauseReasonRow.write(clocks))
        .chain(() -> row.<PauseReasonRow>persistAndFlush())
        .map(PauseReasonView::of);
  }

  private static Duration longest(String text) {
    try {
      Duration longest = Duration.parse(text.strip());
      if (longest.isPositive() && longest.compareTo(LONGEST) <= 0) {
        return longest;
      }
    } catch (DateTimeParseException unreadable) {
      throw new ProblemException(Problem.invalid("longest", "must be written PT336H"));
    }
    throw new ProblemException(
        Problem.invalid("longest", "must be longer than nothing, at most 366 days"));
  }

  private static Uni<Set<String>> knownClocks(List<String> wanted) {
    return ServiceLevelRow.<ServiceLevelRow>list("clock in ?1", Set.copyOf(wanted))
        .map(
            rows -> {
              Set<String> unknown = new HashSet<>(wanted);
              unknown.removeAll(rows.stream().map(row -> row.clock).collect(Collectors.toSet()));
              if (!unknown.isEmpty()) {
                throw new ProblemException(
                    Problem.invalid("clocks", "must be codes of clocks, see /service-levels"));
              }
              return Set.copyOf(wanted);
            });
  }
}
