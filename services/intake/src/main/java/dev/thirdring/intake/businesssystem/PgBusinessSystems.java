package dev.thirdring.intake.businesssystem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.thirdring.intake.businesssystem.model.BusinessSystem;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.http.Page;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

@ApplicationScoped
class PgBusinessSystems implements BusinessSystems {
  private static final String ALL =
      "select code, definition, version, id, created_at from business_system ";

  private final ObjectMapper json;

  PgBusinessSystems(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public Uni<Optional<Registered>> find(String code) {
    return select(ALL + "where code = ?1")
        .chain(query -> query.setParameter(1, code).getSingleResultOrNull())
        .map(row -> Optional.ofNullable(row).map(this::registered));
  }

  @Override
  public Uni<List<Registered>> active() {
    return select(ALL + "where active order by code limit 200")
        .chain(SelectionQuery::getResultList)
        .map(rows -> rows.stream().map(this::registered).toList());
  }

  @Override
  public Uni<Page<Registered>> newest(Cursor after, int size) {
    return select(ALL + "where (created_at, id) < (?1, ?2) order by created_at desc, id desc")
        .chain(
            query ->
                query
                    .setParameter(1, after.at())
                    .setParameter(2, after.id())
                    .setMaxResults(size + 1)
                    .getResultList())
        .map(rows -> rows.stream().map(this::registered).toList())
        .map(all -> Page.of(all, size, one -> new Cursor(one.createdAt(), one.id())));
  }

  @Override
  public Uni<Boolean> put(String code, BusinessSystem system, long version, Instant at) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into business_system (code, id, definition, active, created_at, version)
                        values (?1, ?2, ?3, ?4, ?5, 0)
                        on conflict (code) do update
                        set definition = excluded.definition, active = excluded.active,
                            version = business_system.version + 1
                        where business_system.version = ?6
                        """)
                    .setParameter(1, code)
                    .setParameter(2, UuidCreator.getTimeOrderedEpoch())
                    .setParameter(3, write(system))
                    .setParameter(4, system.active())
                    .setParameter(5, at)
                    .setParameter(6, version)
                    .executeUpdate())
        .map(count -> count == 1);
  }

  @Override
  public Uni<Void> recordLook(
      Optional<UUID> ticketId,
      Optional<UUID> customerId,
      String by,
      Instant at,
      List<String> codes) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into business_system_look
                          (id, ticket_id, customer_id, looked_by, looked_at, systems)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        """)
                    .setParameter(1, UuidCreator.getTimeOrderedEpoch())
                    .setParameter(2, ticketId.orElse(null))
                    .setParameter(3, customerId.orElse(null))
                    .setParameter(4, by)
                    .setParameter(5, at)
                    .setParameter(6, String.join(",", codes))
                    .executeUpdate())
        .replaceWithVoid();
  }

  @Override
  public Uni<Page<Look>> looks(UUID ticketId, Cursor after, int size) {
    return select(
            """
            select id, looked_by, looked_at, systems from business_system_look
            where ticket_id = ?1 and (looked_at, id) < (?2, ?3)
            order by looked_at desc, id desc
            """)
        .chain(
            query ->
                query
                    .setParameter(1, ticketId)
                    .setParameter(2, after.at())
                    .setParameter(3, after.id())
                    .setMaxResults(size + 1)
                    .getResultList())
        .map(rows -> rows.stream().map(PgBusinessSystems::look).toList())
        .map(all -> Page.of(all, size, look -> new Cursor(look.lookedAt(), look.id())));
  }

  private static Uni<SelectionQuery<Object[]>> select(String sql) {
    return Panache.getSession().map(session -> session.createNativeQuery(sql, Object[].class));
  }

  private Registered registered(Object[] row) {
    return new Registered(
        (String) row[0],
        read((String) row[1]),
        (Long) row[2],
        (UUID) row[3],
        ((OffsetDateTime) row[4]).toInstant());
  }

  private static Look look(Object[] row) {
    String systems = (String) row[3];
    return new Look(
        (UUID) row[0],
        (String) row[1],
        ((OffsetDateTime) row[2]).toInstant(),
        systems.isEmpty() ? List.of() : List.of(systems.split(",")));
  }

  private BusinessSystem read(String text) {
    try {
      return json.readValue(text, BusinessSystem.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private String write(BusinessSystem system) {
    try {
      return json.writeValueAsString(system);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
