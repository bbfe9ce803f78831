package dev.thirdring.fieldservice.engineer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PgEngineers implements Engineers {
  private static final String FREE =
      """
      select * from engineer e
      where (:skill = '' or :skill = any (e.skills)) and (:region = '' or :region = any (e.regions))
        and not exists (select 1 from service_order o
          where o.engineer = e.code and o.state in ('BOOKED', 'PREPARED', 'ON_SITE')
            and tstzrange(o.starts_at, o.ends_at) && tstzrange(:from, :to))
      order by e.code
      """;

  @Override
  public Uni<Optional<Engineer>> find(String code) {
    return Panache.getSession()
        .chain(session -> session.find(EngineerRow.class, code))
        .map(row -> Optional.ofNullable(row).map(EngineerRow::engineer));
  }

  /** Those who fit and have no appointment in this time; an empty skill or region fits all. */
  Uni<List<Engineer>> free(String skill, String region, Instant from, Instant to) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FREE, EngineerRow.class)
                    .setParameter("skill", skill)
                    .setParameter("region", region)
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .getResultList())
        .map(rows -> rows.stream().map(EngineerRow::engineer).toList());
  }
}
