package dev.thirdring.intake.dealer;

import dev.thirdring.intake.dealer.model.Report;
import dev.thirdring.intake.dealer.model.ReportKind;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgReports implements Reports {
  private static final String FIND =
      """
      select d.id, happened_on, product, model, serial, amount_minor, currency, fault, work, erased_at is not null
      from dealer_report d join customer c on c.id = d.customer_id
      where dealer = ?1 and kind = ?2 and reference = ?3
      """;
  private static final String IS_OF =
      """
      select exists (select from customer_reach r where r.customer_id = d.customer_id and r.value = ?2)
        or exists (select from customer_change c where c.customer_id = d.customer_id and ?2 in (c.old_value,
          c.new_value))
      from dealer_report d where d.id = ?1
      """;
  private static final String ADD =
      """
      insert into dealer_report (id, kind, dealer, reference, customer_id, product, model, serial, happened_on,
        amount_minor, currency, fault, work, reported_by, reported_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
      on conflict (dealer, kind, reference) do nothing
      """;

  @Override
  public Uni<Optional<Known>> find(String dealer, ReportKind kind, String reference) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FIND, Object[].class)
                    .setParameter(1, dealer)
                    .setParameter(2, kind.name())
                    .setParameter(3, reference)
                    .getSingleResultOrNull())
        .map(row -> Optional.ofNullable(row).map(found -> known(found, dealer, kind, reference)));
  }

  @Override
  public Uni<Boolean> isOf(UUID report, String reach) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(IS_OF, Boolean.class)
                    .setParameter(1, report)
                    .setParameter(2, reach)
                    .getSingleResult());
  }

  @Override
  public Uni<Boolean> add(UUID id, Report report, UUID customerId, String by, Instant at) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter(1, id)
                    .setParameter(2, report.kind().name())
                    .setParameter(3, report.dealer())
                    .setParameter(4, report.reference())
                    .setParameter(5, customerId)
                    .setParameter(6, report.product())
                    .setParameter(7, report.model().orElse(null))
                    .setParameter(8, report.serial().orElse(null))
                    .setParameter(9, report.date())
                    .setParameter(10, report.price().map(Report.Price::minor).orElse(null))
                    .setParameter(11, report.price().map(Report.Price::currency).orElse(null))
                    .setParameter(12, report.fault().orElse(null))
                    .setParameter(13, report.work().orElse(null))
                    .setParameter(14, by)
                    .setParameter(15, at)
                    .executeUpdate())
        .map(count -> count == 1);
  }

  private static Known known(Object[] row, String dealer, ReportKind kind, String reference) {
    return new Known(
        (UUID) row[0],
        new Report(
            kind,
            dealer,
            reference,
            (LocalDate) row[1],
            (String) row[2],
            text(row[3]),
            text(row[4]),
            text(row[6]).map(currency -> new Report.Price((Long) row[5], currency)),
            text(row[7]),
            text(row[8])),
        (Boolean) row[9]);
  }

  private static Optional<String> text(Object value) {
    return Optional.ofNullable((String) value);
  }
}
