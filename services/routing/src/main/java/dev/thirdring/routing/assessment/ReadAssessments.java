package dev.thirdring.routing.assessment;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.platform.security.Actor;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.routing.unit.Unit;
import dev.thirdring.routing.unit.Units;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Shows the assessment record: a unit its own, the centre all (R11). */
@ApplicationScoped
public class ReadAssessments {
  private static final String TOTALS =
      """
      select e.department, u.name_zh, u.name_en, e.kind, count(*) as entries
      from assessment_entry e join unit u on u.code = e.department
      where e.state <> 'WAIVED'
      group by e.department, u.name_zh, u.name_en, e.kind order by e.department, e.kind limit 1000
      """;

  private static final String MONTH =
      """
      select e.department, u.name_zh, u.name_en, e.kind,
        count(*) filter (where e.state <> 'WAIVED') as counting,
        count(*) filter (where e.state = 'DISPUTED') as disputed,
        count(*) filter (where e.state = 'WAIVED') as waived
      from assessment_entry e join unit u on u.code = e.department
        join working_calendar c on c.code = u.calendar_code
      where e.entered_at >= ($1::date)::timestamp at time zone c.zone
        and e.entered_at < ($1::date + interval '1 month')::timestamp at time zone c.zone
        and e.entered_at >= $1::date - 2 and e.entered_at < $1::date + 35
        and e.department = any($2)
      group by e.department, u.name_zh, u.name_en, e.kind order by e.department, e.kind limit 1000
      """;

  private final Units units;
  private final Pool pool;

  public ReadAssessments(Units units, Pool pool) {
    this.units = units;
    this.pool = pool;
  }

  @WithSession
  public Uni<Page<AssessmentView>> list(
      Actor actor,
      Optional<String> department,
      Optional<AssessmentState> state,
      Cursor after,
      int size) {
    return units
        .all()
        .map(known -> visible(known, actor, department))
        .chain(
            visible ->
                AssessmentRow.<AssessmentRow>find(
                        "enteredAt <= :at and (enteredAt < :at or id < :id) and department in :all"
                            + " and state in :states",
                        Sort.descending("enteredAt", "id"),
                        Parameters.with("at", after.at())
                            .and("id", after.id())
                            .and("all", visible)
                            .and(
                                "states",
                                state.map(List::of).orElse(List.of(AssessmentState.values()))))
                    .page(0, size + 1)
                    .list())
        .map(rows -> rows.stream().map(AssessmentView::of).toList())
        .map(
            views ->
                Page.of(views, size, view -> new Cursor(view.enteredAt(), view.assessmentId())));
  }

  public Uni<List<AssessmentTotal>> totals() {
    return pool.query(TOTALS)
        .mapping(
            row ->
                new AssessmentTotal(
                    row.getString("department"),
                    row.getString("name_zh"),
                    row.getString("name_en"),
                    AssessmentKind.valueOf(row.getString("kind")),
                    row.getLong("entries")))
        .execute()
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  /** What stood against each unit in a month; a unit sees its own. */
  @WithSession
  public Uni<List<MonthTotal>> month(Actor actor, YearMonth month) {
    return units
        .all()
        .map(known -> visible(known, actor, Optional.empty()))
        .chain(
            visible ->
                pool.preparedQuery(MONTH)
                    .mapping(
                        row ->
                            new MonthTotal(
                                month.toString(),
                                row.getString("department"),
                                row.getString("name_zh"),
                                row.getString("name_en"),
                                AssessmentKind.valueOf(row.getString("kind")),
                                row.getLong("counting"),
                                row.getLong("disputed"),
                                row.getLong("waived")))
                    .execute(Tuple.of(month.atDay(1), visible.toArray(String[]::new))))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private static List<String> visible(List<Unit> known, Actor actor, Optional<String> department) {
    boolean all =
        actor.isAnyOf(Roles.SUPERVISOR, Roles.QUALITY, Roles.GENERAL_MANAGER, Roles.ADMINISTRATOR);
    List<String> own =
        known.stream().filter(unit -> all || unit.isActedForBy(actor)).map(Unit::code).toList();
    if (department.isEmpty()) {
      return own;
    }
    if (known.stream().map(Unit::code).noneMatch(department.get()::equals)) {
      throw new ProblemException(
          Problem.invalid("department", "must be the code of a unit, see /units"));
    }
    if (!own.contains(department.get())) {
      throw new ProblemException(Problem.forbidden("It is another department's record."));
    }
    return List.of(department.get());
  }
}
