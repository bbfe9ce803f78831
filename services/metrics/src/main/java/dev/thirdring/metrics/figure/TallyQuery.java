package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.model.By;
import dev.thirdring.metrics.figure.model.Question;
import dev.thirdring.metrics.figure.model.Slots;
import dev.thirdring.metrics.figure.model.Source;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement that adds amounts up by what a question groups by, narrowed down to what it asks.
 * Times are told apart by where the zone's clocks begin a slot, reckoned here: the database knows
 * neither weeks nor summer time.
 */
final class TallyQuery {
  private static final String CALLS =
      """
      select name, null::text as label, %s as first, %s as second, sum(amount)::bigint as amount
      from call_tally c%s
      where c.level = '%s' and c.basis = '%s' and c.name = any($1) and c.at >= $2 and c.at < $3%s
      group by 1, 2, 3, 4 limit $4
      """;

  /** Whole days as such: not for questions that need to know when. */
  private static final String CALLS_OF_DAYS =
      """
      select name, null::text as label, %s as first, %s as second, sum(amount)::bigint as amount
      from (
        select s.level, s.basis, s.tally as name, s.line, s.call_type, s.tier, s.centre, s.queue, s.agent, s.amount
        from call_sums($2, $3) s where s.half_second < 0
        union all
        select s.level, s.basis, t.name, s.line, s.call_type, s.tier, s.centre, s.queue, s.agent, s.amount
        from (values
          ('CALLS_ANSWERED_WITHIN', 'CALLS_ANSWERED_AFTER', 'service-level'),
          ('CALLS_ABANDONED_WITHIN', 'CALLS_ABANDONED_AFTER', 'service-level'),
          ('SHORT_ABANDONS', 'CALLS_ABANDONED_AFTER', 'short-abandon'),
          ('ABANDONS_OF_FIRST_SECONDS', 'CALLS_ABANDONED_AFTER', 'first-seconds')) as t (name, counted, limited)
        join call_limit_period l on l.name = t.limited
          and l.valid_from < $3 and (l.valid_until is null or l.valid_until > $2)
        cross join lateral call_sums(
          greatest($2, l.valid_from), least($3, coalesce(l.valid_until, 'infinity'::timestamptz))) s
        where s.tally = t.counted and s.half_second between 0 and 2 * l.seconds - (not l.inclusive)::integer
        union all
        select b.level, b.basis, b.name, b.line, b.call_type, b.tier, b.centre, b.queue, b.agent, b.amount
        from call_tally_beside b where b.at >= $2 and b.at < $3) as c%s
      where c.level = '%s' and c.basis = '%s' and c.name = any($1)%s
      group by 1, 2, 3, 4 limit $4
      """;

  private static final String AGENTS =
      """
      select name, label, %s as first, %s as second, sum(amount)::bigint as amount
      from agent_tally c%s
      where c.name = any($1) and c.at >= $2 and c.at < $3%s
      group by 1, 2, 3, 4 limit $4
      """;

  /** Kept by days of the centre's zone. */
  private static final String DAYS =
      """
      select name, label, %s as first, %s as second, sum(amount)::bigint as amount
      from day_tally($2, $3, $5, $6) c
      where c.name = any($1)
      group by 1, 2, 3, 4 limit $4
      """;

  /** A centre's own, or a team's: less than all where something is nobody's. */
  private static final String DAYS_OF_GROUPS =
      """
      select name, label, %s as first, %s as second, sum(amount)::bigint as amount
      from day_tally_of_groups($2, $3, $5, $6) c
      where c.name = any($1) and c.level = '%s'%s
      group by 1, 2, 3, 4 limit $4
      """;

  private static final String TICKETS =
      """
      select name, label, %s as first, %s as second, sum(amount)::bigint as amount
      from tally_sum c
      where c.name = any($1) and c.at >= $2 and c.at < $3%s
      group by 1, 2, 3, 4 limit $4
      """;
  private static final String SPREADS =
      """
      select c.tally as name, c.half_second::text as label, %s as first, %s as second, sum(c.amount)::bigint as amount
      from call_sum c%s
      where c.level = '%s' and c.basis = '%s' and c.tally = any($1) and c.half_second >= 0 and c.at >= $2
        and c.at < $3%s
      group by 1, 2, 3, 4 having sum(c.amount) <> 0 limit $4
      """;

  private static final String SPREADS_OF_DAYS =
      """
      select c.tally as name, c.half_second::text as label, %s as first, %s as second, sum(c.amount)::bigint as amount
      from call_sums($2, $3) c%s
      where c.level = '%s' and c.basis = '%s' and c.tally = any($1) and c.half_second >= 0%s
      group by 1, 2, 3, 4 having sum(c.amount) <> 0 limit $4
      """;

  /** Kept by customer and month of the centre's zone. */
  private static final String CALLERS_KEPT =
      """
      select 'CALLERS' as name, null::text as label, %s as first, %s as second, sum(c.callers)::bigint as amount
      from (
        select k.month::timestamp at time zone $5::text as at, k.callers
        from (
          select month, count(*) as callers from caller_month where calls > 0 group by month
          union all
          select month, callers from caller_month_count) as k
        where k.month >= ($2::timestamptz at time zone $5::text)::date
          and k.month < ($3::timestamptz at time zone $5::text)::date) c
      where 'CALLERS'::text = any($1::text[])
      group by 1, 2, 3, 4 limit $4
      """;

  /** Months of other zones begin at other times, and are known as long as all contacts are. */
  private static final String CALLERS_COUNTED =
      """
      select 'CALLERS' as name, null::text as label, %s as first, %s as second,
        count(distinct c.caller)::bigint as amount
      from contact c
      where 'CALLERS'::text = any($1::text[]) and c.at >= $2 and c.at < $3
        and not exists (select 1 from call_retention r where r.beside_dropped_for - interval '2 months' > $2)
      group by 1, 2, 3, 4 limit $4
      """;

  /** Who belongs to no team is in none. */
  private static final String MEMBERS =
      """

      %s join team_membership m on m.agent = c.agent and c.at >= m.valid_from and (m.valid_until is null
        or c.at < m.valid_until)
      """;

  private final Question question;
  private final Map<By, Slots> slots = new EnumMap<>(By.class);
  private final List<Object> values = new ArrayList<>();

  TallyQuery(Question question, List<String> names, int rowsMax) {
    this.question = question;
    values.add(names.toArray(String[]::new));
    values.add(at(question.range().from()));
    values.add(at(question.range().to()));
    values.add(rowsMax);
    question.time().ifPresent(time -> slots.put(time, Slots.of(question.range(), time)));
  }

  String tickets() {
    return TICKETS.formatted(
        group(0, Source.TICKETS), group(1, Source.TICKETS), narrowed(Source.TICKETS));
  }

  String calls() {
    return ofCalls(needsTimes() ? CALLS : CALLS_OF_DAYS);
  }

  String agents() {
    return AGENTS.formatted(
        group(0, Source.AGENTS),
        group(1, Source.AGENTS),
        asks(By.TEAM) || asks(By.CENTRE)
            ? MEMBERS.formatted(asks(By.TEAM) ? "" : "left").stripTrailing()
            : "",
        narrowed(Source.AGENTS));
  }

  String days(ZoneId centre, Instant now) {
    values.add(centre.getId());
    values.add(now.atZone(centre).toLocalDate());
    if (!asks(By.CENTRE) && !asks(By.TEAM)) {
      return DAYS.formatted(group(0, Source.DAYS), group(1, Source.DAYS));
    }
    return DAYS_OF_GROUPS.formatted(
        group(0, Source.DAYS),
        group(1, Source.DAYS),
        asks(By.TEAM) ? "TEAM" : "CENTRE",
        narrowed(Source.DAYS));
  }

  String spreads() {
    return ofCalls(needsTimes() ? SPREADS : SPREADS_OF_DAYS);
  }

  String callers(ZoneId centre) {
    boolean kept = question.range().zone().equals(centre);
    if (kept) {
      values.add(centre.getId());
    }
    return (kept ? CALLERS_KEPT : CALLERS_COUNTED)
        .formatted(group(0, Source.CALLERS), group(1, Source.CALLERS));
  }

  private String ofCalls(String statement) {
    return statement.formatted(
        group(0, Source.CALLS),
        group(1, Source.CALLS),
        members(),
        question.isOfAgents() ? "AGENT" : "CALL",
        question.basis().name(),
        narrowed(Source.CALLS));
  }

  Tuple values() {
    return Tuple.from(values);
  }

  /** What a group of an answer is called. */
  String label(int place, String told) {
    if (told == null || question.by().size() <= place) {
      return told;
    }
    return Optional.ofNullable(slots.get(question.by().get(place)))
        .map(known -> known.labels().get(Integer.parseInt(told) - 1))
        .orElse(told);
  }

  private String group(int place, Source source) {
    if (question.by().size() <= place) {
      return "null::text";
    }
    By by = question.by().get(place);
    if (!by.isTime()) {
      return column(by, source);
    }
    values.add(slots.get(by).starts().stream().map(TallyQuery::at).toArray(OffsetDateTime[]::new));
    return "width_bucket(c.at, $" + values.size() + "::timestamptz[])::text";
  }

  private String narrowed(Source source) {
    StringBuilder narrowed = new StringBuilder();
    question
        .only()
        .forEach(
            (by, value) -> {
              values.add(value);
              narrowed
                  .append(" and ")
                  .append(column(by, source))
                  .append(" = $")
                  .append(values.size());
            });
    return narrowed.toString();
  }

  private String members() {
    return needsMembers() ? MEMBERS.formatted(asks(By.TEAM) ? "" : "left").stripTrailing() : "";
  }

  private boolean needsMembers() {
    return asks(By.TEAM) || question.isOfAgents() && asks(By.CENTRE);
  }

  private boolean needsTimes() {
    return question.time().isPresent() || needsMembers();
  }

  private boolean asks(By by) {
    return question.by().contains(by) || question.only().containsKey(by);
  }

  /** A fact that is not there is no group. */
  private String column(By by, Source source) {
    if (source == Source.TICKETS || source == Source.DAYS) {
      return "c." + by.word();
    }
    return switch (by) {
      case TEAM -> "m.team";
      case CENTRE ->
          source == Source.AGENTS
              ? "m.centre"
              : question.isOfAgents()
                  ? "coalesce(nullif(c.centre, ''), m.centre)"
                  : "nullif(c.centre, '')";
      case QUEUE, AGENT, CALL_TYPE, LINE, TIER, BRAND, DEPARTMENT, CHANNEL, CATEGORY ->
          "nullif(c." + by.word() + ", '')";
      case HALF_HOUR, HOUR, DAY, WEEK, MONTH ->
          throw new IllegalArgumentException(by + " is a time");
    };
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
