package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.Alert;
import dev.thirdring.metrics.alert.model.AlertRule;
import dev.thirdring.metrics.alert.model.Responsibility;
import dev.thirdring.platform.http.Cursor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgAlerts implements Alerts {
  private static final int RULES_MAX = 500;
  private static final String NEWEST_FIRST = "raisedAt <= :at and (raisedAt < :at or id < :id)";

  @Override
  public Uni<Boolean> takeTurn() {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtext('third-ring.alerts'))",
                        Boolean.class)
                    .getSingleResult());
  }

  @Override
  public Uni<List<WatchedRule>> rules() {
    return AlertRuleRow.<AlertRuleRow>find("enabled", Sort.by("id"), true)
        .page(0, RULES_MAX)
        .list()
        .map(rows -> rows.stream().map(PgAlerts::watched).toList());
  }

  @Override
  public Uni<List<AlertRule>> allRules() {
    return AlertRuleRow.<AlertRuleRow>findAll(Sort.by("id"))
        .page(0, RULES_MAX)
        .list()
        .map(rows -> rows.stream().map(AlertRuleRow::rule).toList());
  }

  @Override
  public Uni<Optional<WatchedRule>> rule(String id) {
    return AlertRuleRow.<AlertRuleRow>findById(id)
        .map(row -> Optional.ofNullable(row).map(PgAlerts::watched));
  }

  @Override
  public Uni<Void> evaluated(String rule, Instant from, Instant at) {
    return AlertRuleRow.update("evaluatedFrom = ?1, evaluatedAt = ?2 where id = ?3", from, at, rule)
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> evaluateAgain(String rule) {
    return AlertRuleRow.update("evaluatedAt = null where id = ?1", rule).replaceWithVoid();
  }

  @Override
  public Uni<List<Responsibility>> responsibilities() {
    return ResponsibilityRow.<ResponsibilityRow>findAll(Sort.by("id"))
        .page(0, LIVE_MAX)
        .list()
        .map(rows -> rows.stream().map(ResponsibilityRow::responsibility).toList());
  }

  @Override
  public Uni<List<StoredAlert>> live() {
    return AlertRow.<AlertRow>find("state in ?1", Sort.by("raisedAt").and("id"), StateName.LIVE)
        .page(0, LIVE_MAX)
        .list()
        .map(PgAlerts::stored);
  }

  @Override
  public Uni<List<Alert>> closedLast(String rule) {
    return AlertRow.<AlertRow>find(
            """
            from AlertRow r where r.rule = ?1 and r.state = ?2 and not exists (
              select 1 from AlertRow later
              where later.rule = r.rule and later.scope = r.scope and later.raisedAt > r.raisedAt)
            """,
            rule,
            StateName.CLOSED)
        .page(0, LIVE_MAX)
        .list()
        .map(rows -> rows.stream().map(AlertRow::alert).toList());
  }

  @Override
  public Uni<List<StoredAlert>> toBeRemindedOf(Instant now, int max) {
    return AlertRow.<AlertRow>find(
            """
            from AlertRow r where r.state = ?1 and r.remindAt <= ?2
              and (r.snoozedUntil is null or r.snoozedUntil <= ?2)
              and not exists (select 1 from AlertRow whole where whole.id = r.partOf and whole.state in ?3)
            order by r.remindAt, r.id
            """,
            StateName.OPEN,
            now,
            StateName.LIVE)
        .page(0, max)
        .list()
        .map(PgAlerts::stored);
  }

  @Override
  public Uni<Optional<StoredAlert>> find(UUID id) {
    return AlertRow.<AlertRow>findById(id)
        .map(row -> Optional.ofNullable(row).map(PgAlerts::stored));
  }

  @Override
  public Uni<List<StoredAlert>> list(AlertFilter filter, Cursor after, int max) {
    StringBuilder query = new StringBuilder(NEWEST_FIRST);
    Parameters values = Parameters.with("at", after.at()).and("id", after.id());
    Conditions conditions = new Conditions(query, values);
    conditions.ifTold("state = :state", "state", filter.state());
    if (filter.liveOnly()) {
      conditions.add("state in :live", "live", StateName.LIVE);
    }
    conditions.ifTold(ofRules("figure"), "figure", filter.figure());
    conditions.ifTold(ofRules("scopedBy"), "scopedBy", filter.groupedBy());
    conditions.ifTold("scope = :scope", "scope", filter.group());
    conditions.ifTold("responsibleRole = :role", "role", filter.role());
    conditions.ifTold("responsiblePerson = :person", "person", filter.person());
    return AlertRow.<AlertRow>find(query.toString(), Sort.descending("raisedAt", "id"), values)
        .page(0, max)
        .list()
        .map(PgAlerts::stored);
  }

  private record Conditions(StringBuilder query, Parameters values) {
    void add(String condition, String name, Object value) {
      query.append(" and ").append(condition);
      values.and(name, value);
    }

    void ifTold(String condition, String name, Optional<?> value) {
      value.ifPresent(told -> add(condition, name, told));
    }
  }

  private static String ofRules(String field) {
    return "rule in (select w.id from AlertRuleRow w where w.%s = :%s)".formatted(field, field);
  }

  @Override
  public Uni<StoredAlert> add(Alert alert) {
    AlertRow row = new AlertRow();
    row.take(alert);
    return row.<AlertRow>persistAndFlush().map(PgAlerts::stored);
  }

  @Override
  public Uni<StoredAlert> change(StoredAlert seen, Alert now) {
    return AlertRow.<AlertRow>findById(seen.alert().id())
        .invoke(row -> row.take(now))
        .call(() -> Panache.getSession().call(session -> session.flush()))
        .map(PgAlerts::stored);
  }

  private static List<StoredAlert> stored(List<AlertRow> rows) {
    return rows.stream().map(PgAlerts::stored).toList();
  }

  private static StoredAlert stored(AlertRow row) {
    return new StoredAlert(row.alert(), row.version);
  }

  private static WatchedRule watched(AlertRuleRow row) {
    return new WatchedRule(
        row.rule(), Optional.ofNullable(row.evaluatedFrom), Optional.ofNullable(row.evaluatedAt));
  }
}
