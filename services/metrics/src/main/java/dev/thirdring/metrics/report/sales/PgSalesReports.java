package dev.thirdring.metrics.report.sales;

import dev.thirdring.contracts.intake.SalesReportEntry;
import dev.thirdring.contracts.intake.SalesReportEntryAnswered;
import dev.thirdring.contracts.intake.SalesReportGraded;
import dev.thirdring.contracts.intake.SalesReportTaken;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

@ApplicationScoped
class PgSalesReports implements SalesReports {
  private static final String ADD =
      """
      insert into sales_report (report_id, salesperson, region, period, received_at, late)
      values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing
      """;
  private static final String ADD_ENTRY =
      "insert into sales_report_entry (entry_id, report_id, section) values (?1, ?2, ?3) on"
          + " conflict do nothing";
  private static final String GRADE =
      """
      insert into sales_report_grade (report_id, grade, graded_at) values (?1, ?2, ?3)
      on conflict (report_id) do update set grade = excluded.grade, graded_at = excluded.graded_at
      where sales_report_grade.graded_at <= excluded.graded_at
      """;
  private static final String ANSWER =
      "insert into sales_report_answer (entry_id, answered_at) values (?1, ?2) on conflict do"
          + " nothing";
  private static final String OF =
      """
      select r.salesperson, coalesce(r.region, '') as region, r.late, g.grade,
        count(e.entry_id) as entries, count(a.entry_id) as answered
      from sales_report r
      left join sales_report_grade g on g.report_id = r.report_id
      left join sales_report_entry e on e.report_id = r.report_id
      left join sales_report_answer a on a.entry_id = e.entry_id
      where r.period = $1
      group by r.report_id, g.grade order by 2, 1 limit $2
      """;
  private static final String KINDS =
      """
      select e.section, count(*) as entries, count(a.entry_id) as answered
      from sales_report r
      join sales_report_entry e on e.report_id = r.report_id
      left join sales_report_answer a on a.entry_id = e.entry_id
      where r.period = $1 group by 1
      """;

  private final Pool pool;

  PgSalesReports(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Void> taken(SalesReportTaken report) {
    return execute(
            ADD,
            report.reportId(),
            report.salesperson(),
            report.region(),
            report.period(),
            report.receivedAt(),
            report.late())
        .chain(
            () ->
                Multi.createFrom()
                    .iterable(report.entries())
                    .onItem()
                    .transformToUniAndConcatenate(entry -> entry(report, entry))
                    .collect()
                    .last())
        .replaceWithVoid();
  }

  private static Uni<Void> entry(SalesReportTaken report, SalesReportEntry entry) {
    return execute(ADD_ENTRY, entry.entryId(), report.reportId(), entry.section().name());
  }

  @Override
  public Uni<Void> graded(SalesReportGraded graded) {
    return execute(GRADE, graded.reportId(), graded.grade().name(), graded.gradedAt());
  }

  @Override
  public Uni<Void> answered(SalesReportEntryAnswered answered) {
    return execute(ANSWER, answered.entryId(), answered.answeredAt());
  }

  @Override
  public Uni<List<Known>> of(String period, int rowsMax) {
    return pool.preparedQuery(OF)
        .mapping(
            row ->
                new Known(
                    row.getString("salesperson"),
                    row.getString("region"),
                    row.getBoolean("late"),
                    row.getString("grade"),
                    row.getLong("entries"),
                    row.getLong("answered")))
        .execute(Tuple.of(period, rowsMax))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  @Override
  public Uni<List<Kind>> kinds(String period) {
    return pool.preparedQuery(KINDS)
        .mapping(
            row ->
                new Kind(row.getString("section"), row.getLong("entries"), row.getLong("answered")))
        .execute(Tuple.of(period))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }

  private static Uni<Void> execute(String sql, Object... values) {
    return Panache.getSession()
        .chain(
            session -> {
              var query = session.createNativeQuery(sql);
              for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
              }
              return query.executeUpdate();
            })
        .replaceWithVoid();
  }
}
