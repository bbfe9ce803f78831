package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.ClockId;
import dev.thirdring.routing.servicelevel.model.ServiceLevel;
import dev.thirdring.routing.unit.Unit;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What another replica has in hand is left to it. */
@ApplicationScoped
class PgRunningClocks implements RunningClocks {

  @Override
  public Uni<List<ClockId>> under(ServiceLevel level, int limit) {
    return ids(
        """
        select c.id from ticket_clock c
        where c.stopped_at is null and c.code = ?2
          and (c.tier = ?3 and c.level_version <> ?4
            or c.tier = 'any' and c.tier <> ?3
              and exists (select 1 from routed_ticket t where t.ticket_id = c.ticket_id and t.tier = ?3))
        order by c.id limit ?1 for update of c skip locked
        """,
        limit,
        level.clock(),
        level.tier(),
        level.version());
  }

  @Override
  public Uni<List<ClockId>> in(String calendar, long version, int limit) {
    return ids(
        """
        select id from ticket_clock
        where stopped_at is null and calendar_code = ?2 and calendar_version < ?3
        order by id limit ?1 for update skip locked
        """,
        limit,
        calendar,
        version);
  }

  @Override
  public Uni<List<ClockId>> of(Unit unit, int limit) {
    return ids(
        """
        select id from ticket_clock
        where stopped_at is null and responsible = ?2 and calendar_code <> ?3
        order by id limit ?1 for update skip locked
        """,
        limit,
        unit.code(),
        unit.calendar());
  }

  private static Uni<List<ClockId>> ids(String query, int limit, Object... values) {
    return Panache.getSession()
        .chain(
            session -> {
              var wanted = session.createNativeQuery(query, UUID.class).setParameter(1, limit);
              for (int i = 0; i < values.length; i++) {
                wanted.setParameter(i + 2, values[i]);
              }
              return wanted.getResultList();
            })
        .map(ids -> ids.stream().map(ClockId::new).toList());
  }
}
