package dev.thirdring.metrics.quality.sample;

import dev.thirdring.metrics.quality.model.Candidate;
import dev.thirdring.metrics.quality.model.Sampling;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

@ApplicationScoped
class PgCandidates implements Candidates {
  /** Enough of each part to find types of call that were drawn less. */
  private static final int OF_A_PART = 20;

  /**
   * Steps are read as they were told: a call that was told of long before it ended is found too.
   */
  private static final String LOWEST =
      """
      with leg as (
        select s.a as agent, c.call_id, min(to_timestamp(s.t / 1000.0)) as at
        from call_told c cross join lateral jsonb_to_recordset(c.steps::jsonb) as s (k text, t bigint, a text)
        where c.at >= $1::timestamptz - interval '1 day' and c.at < $2::timestamptz
          and s.k = 'ANSWERED' and s.a is not null
          and to_timestamp(s.t / 1000.0) >= $1::timestamptz and to_timestamp(s.t / 1000.0) < $2::timestamptz
          and not exists (select 1 from quality_task q where q.agent = s.a and q.call_id = c.call_id)
        group by s.a, c.call_id),
      lot as (
        select l.*, md5($3::text || ' ' || l.agent || ' ' || l.call_id) as lot,
          floor(extract(epoch from (l.at - $1::timestamptz)) * $4::integer
            / extract(epoch from ($2::timestamptz - $1::timestamptz))) as part
        from leg l),
      lowest as (
        select t.*, row_number() over (partition by agent, part order by lot, call_id) as place from lot t)
      select w.agent, w.call_id, w.at, w.lot,
        (select max(s.call_type) from call_step s where s.call_id = w.call_id) as call_type
      from lowest w where w.place <= $5 order by w.agent, w.lot
      """;

  private final Pool pool;

  PgCandidates(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<List<Candidate>> of(Sampling sampling) {
    return pool.preparedQuery(LOWEST)
        .mapping(PgCandidates::candidate)
        .execute(
            Tuple.of(
                sampling.from().atOffset(ZoneOffset.UTC),
                sampling.to().atOffset(ZoneOffset.UTC),
                sampling.month().toString(),
                sampling.asked(),
                OF_A_PART))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private static Candidate candidate(Row row) {
    return new Candidate(
        row.getString("agent"),
        row.getString("call_id"),
        row.getOffsetDateTime("at").toInstant(),
        Optional.ofNullable(row.getString("call_type")),
        row.getString("lot"));
  }
}
