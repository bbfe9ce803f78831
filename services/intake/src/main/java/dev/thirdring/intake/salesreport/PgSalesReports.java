package dev.thirdring.intake.salesreport;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.salesreport.model.Grade;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

@ApplicationScoped
class PgSalesReports implements SalesReports {
  private static final String ADD =
      """
      insert into sales_report
        (id, salesperson, period, received_at, received_by, late, items, open, version)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, 0) on conflict (salesperson, period) do nothing
      """;
  private static final String ADD_ITEM =
      """
      insert into sales_report_item (id, report_id, place, section, text, product, competitor,
        price_minor, currency, received_at, version)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0)
      """;
  private static final String GRADE =
      """
      update sales_report set grade = ?3, graded_by = ?4, graded_at = ?5, version = version + 1
      where id = ?1 and version = ?2
      """;
  private static final String ANSWER =
      """
      with answered as (
        update sales_report_item
        set answer = ?3, answered_by = ?4, answered_at = ?5, version = version + 1
        where id = ?1 and version = ?2 and answered_at is null
        returning report_id)
      update sales_report set open = open - 1
      from answered where sales_report.id = answered.report_id
      """;
  private static final String PUT =
      """
      insert into salesperson (id, code, name, region, active, since, version)
      values (?1, ?2, ?3, ?4, ?5, ?6, 0)
      on conflict (code) do update
      set name = excluded.name, region = excluded.region, active = excluded.active,
          version = salesperson.version + 1
      where salesperson.version = ?7
      """;

  /** The update holds the row, so that nobody is taken off the roll meanwhile. */
  @Override
  public Uni<Optional<Expected>> expects(String salesperson) {
    return execute("update salesperson set code = code where code = ?1 and active", salesperson)
        .chain(
            expected ->
                expected
                    ? Panache.getSession()
                        .chain(
                            session ->
                                session
                                    .createNativeQuery(
                                        "select coalesce(region, '') from salesperson where code ="
                                            + " ?1",
                                        String.class)
                                    .setParameter(1, salesperson)
                                    .getSingleResult())
                        .map(
                            region ->
                                Optional.of(
                                    new Expected(
                                        Optional.of(region).filter(known -> !known.isEmpty()))))
                    : Uni.createFrom().item(Optional.empty()));
  }

  @Override
  public Uni<Optional<List<UUID>>> add(Received received) {
    List<SalesReportRequest.Item> items = received.request().items();
    List<UUID> ids = items.stream().map(item -> UuidCreator.getTimeOrderedEpoch()).toList();
    return execute(
            ADD,
            received.id(),
            received.request().salesperson(),
            received.period().code(),
            received.at(),
            received.by(),
            received.late(),
            items.size())
        .chain(
            added ->
                added
                    ? Multi.createFrom()
                        .iterable(IntStream.range(0, items.size()).boxed().toList())
                        .onItem()
                        .transformToUniAndConcatenate(
                            i -> addItem(received, ids.get(i), i, items.get(i)))
                        .collect()
                        .last()
                        .replaceWith(Optional.of(ids))
                    : Uni.createFrom().item(Optional.empty()));
  }

  @Override
  public Uni<UUID> reportOf(UUID itemId) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select report_id from sales_report_item where id = ?1", UUID.class)
                    .setParameter(1, itemId)
                    .getSingleResult());
  }

  private static Uni<Boolean> addItem(
      Received received, UUID id, int place, SalesReportRequest.Item item) {
    return execute(
        ADD_ITEM,
        id,
        received.id(),
        place,
        item.section().name(),
        item.text(),
        item.product(),
        item.competitor(),
        item.priceMinor(),
        item.currency(),
        received.at());
  }

  @Override
  public Uni<Change> grade(UUID id, long version, Grade grade, String by, Instant at) {
    return execute(GRADE, id, version, grade.name(), by, at)
        .chain(
            done ->
                done
                    ? Uni.createFrom().item(Change.DONE)
                    : found("select 1 from sales_report where id = ?1", id)
                        .map(there -> there ? Change.STALE : Change.UNKNOWN));
  }

  @Override
  public Uni<Change> answer(UUID itemId, long version, String answer, String by, Instant at) {
    return execute(ANSWER, itemId, version, answer, by, at)
        .chain(
            done ->
                done
                    ? Uni.createFrom().item(Change.DONE)
                    : found("select 1 from sales_report_item where id = ?1", itemId)
                        .chain(there -> there ? whyNot(itemId) : item(Change.UNKNOWN)));
  }

  private static Uni<Change> whyNot(UUID itemId) {
    return found(
            "select 1 from sales_report_item where id = ?1 and answered_at is not null", itemId)
        .map(answered -> answered ? Change.ANSWERED_BEFORE : Change.STALE);
  }

  @Override
  public Uni<Boolean> put(SalesViews.Salesperson salesperson) {
    return execute(
        PUT,
        UuidCreator.getTimeOrderedEpoch(),
        salesperson.code(),
        salesperson.name(),
        salesperson.region(),
        salesperson.active(),
        salesperson.since(),
        salesperson.version());
  }

  private static Uni<Change> item(Change change) {
    return Uni.createFrom().item(change);
  }

  private static Uni<Boolean> found(String sql, UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(sql, Integer.class)
                    .setParameter(1, id)
                    .getSingleResultOrNull())
        .map(one -> one != null);
  }

  private static Uni<Boolean> execute(String sql, Object... values) {
    return Panache.getSession()
        .chain(
            session -> {
              var query = session.createNativeQuery(sql);
              for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
              }
              return query.executeUpdate();
            })
        .map(changed -> changed == 1);
  }
}
