package dev.thirdring.routing.partner;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.routing.StoredTime;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PgPartners implements Partners, ProductOwners {
  private static final String SELECT =
      """
      select p.id, p.code, u.name_zh, u.name_en, u.calendar_code, p.contact_name, p.contact_email, p.contact_phone,
        p.answer_within, p.active, p.created_at, p.version,
        (select string_agg(value, ',' order by value) from partner_holding h
          where h.partner = p.code and h.kind = 'PRODUCT'),
        (select string_agg(value, ',' order by value) from partner_holding h
          where h.partner = p.code and h.kind = 'PORT')
      from partner p join unit u on u.code = p.code
      """;
  private static final String UNIT =
      """
      insert into unit (code, name_zh, name_en, calendar_code, head) values (?1, ?2, ?3, ?4, ?1 || '-contact')
      on conflict do nothing
      """;
  private static final String UNIT_CHANGED =
      """
      update unit set name_zh = ?2, name_en = ?3, calendar_code = ?4, version = version + 1 where code = ?1
      """;
  private static final String ADD =
      """
      insert into partner (code, contact_name, contact_email, contact_phone, answer_within, active, id, created_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """;
  private static final String CHANGE =
      """
      update partner set contact_name = ?2, contact_email = ?3, contact_phone = ?4, answer_within = ?5, active = ?6,
        version = version + 1
      where code = ?1 and version = ?7
      """;
  private static final String HOLD =
      """
      insert into partner_holding (partner, kind, value)
      select ?1, ?2, value from unnest(string_to_array(?3, ',')) as value on conflict do nothing
      """;
  private static final String LET_GO =
      "delete from partner_holding where partner = ?1 and kind = ?2 and value <> all (string_to_array(?3, ','))";

  @Override
  public Uni<Optional<Partner>> find(String code) {
    return session()
        .chain(
            session ->
                session
                    .createNativeQuery(SELECT + " where p.code = ?1", Object[].class)
                    .setParameter(1, code)
                    .getSingleResultOrNull())
        .map(row -> Optional.ofNullable(row).map(PgPartners::partner));
  }

  @Override
  public Uni<List<Partner>> page(Optional<String> port, Cursor after, int size) {
    String where =
        """
        where (p.created_at, p.id) < (?1, ?2) and (?3 = '' or p.code =
          (select partner from partner_holding where kind = 'PORT' and value = ?3))
        order by p.created_at desc, p.id desc
        """;
    return session()
        .chain(
            session ->
                session
                    .createNativeQuery(SELECT + where, Object[].class)
                    .setParameter(1, after.at())
                    .setParameter(2, after.id())
                    .setParameter(3, port.orElse(""))
                    .setMaxResults(size)
                    .getResultList())
        .map(rows -> rows.stream().map(PgPartners::partner).toList());
  }

  @Override
  public Uni<Boolean> add(UUID id, String code, PartnerRequest request, Instant at) {
    return session()
        .chain(session -> unit(session, UNIT, code, request))
        .chain(
            added ->
                added == 0
                    ? Uni.createFrom().item(false)
                    : session()
                        .chain(
                            session ->
                                facts(session.createNativeQuery(ADD), code, request)
                                    .setParameter(7, id)
                                    .setParameter(8, at)
                                    .executeUpdate())
                        .chain(() -> hold(code, request))
                        .replaceWith(true));
  }

  @Override
  public Uni<Boolean> change(String code, long version, PartnerRequest request) {
    return session()
        .chain(
            session ->
                facts(session.createNativeQuery(CHANGE), code, request)
                    .setParameter(7, version)
                    .executeUpdate())
        .chain(
            changed ->
                changed == 0
                    ? Uni.createFrom().item(false)
                    : session()
                        .chain(session -> unit(session, UNIT_CHANGED, code, request))
                        .chain(() -> hold(code, request))
                        .replaceWith(true));
  }

  @Override
  public Uni<Optional<String>> otherHolder(String code, String kind, List<String> values) {
    return session()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        select partner || ' (' || value || ')' from partner_holding
                        where kind = ?1 and value = any (string_to_array(?2, ',')) and partner <> ?3 limit 1
                        """,
                        String.class)
                    .setParameter(1, kind)
                    .setParameter(2, String.join(",", values))
                    .setParameter(3, code)
                    .getSingleResultOrNull())
        .map(Optional::ofNullable);
  }

  @Override
  public Uni<Optional<String>> ownerOf(String product) {
    if (product.isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    return session()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        select p.code from partner_holding h
                        join partner p on p.code = h.partner join unit u on u.code = p.code
                        where h.kind = 'PRODUCT' and h.value = ?1 and p.active and u.active
                        """,
                        String.class)
                    .setParameter(1, product)
                    .getSingleResultOrNull())
        .map(Optional::ofNullable);
  }

  private static Uni<Integer> unit(
      Mutiny.Session session, String sql, String code, PartnerRequest request) {
    return session
        .createNativeQuery(sql)
        .setParameter(1, code)
        .setParameter(2, request.nameZh())
        .setParameter(3, request.nameEn())
        .setParameter(4, request.calendar())
        .executeUpdate();
  }

  private static Mutiny.MutationQuery facts(
      Mutiny.MutationQuery query, String code, PartnerRequest request) {
    return query
        .setParameter(1, code)
        .setParameter(2, request.contact().name())
        .setParameter(3, request.contact().email())
        .setParameter(4, request.contact().phone())
        .setParameter(5, request.answerWithin() == null ? null : request.answerWithin().toString())
        .setParameter(6, request.active());
  }

  private static Uni<Void> hold(String code, PartnerRequest request) {
    return hold(code, "PRODUCT", request.products())
        .chain(() -> hold(code, "PORT", request.ports()));
  }

  private static Uni<Void> hold(String code, String kind, List<String> values) {
    return held(LET_GO, code, kind, values).chain(() -> held(HOLD, code, kind, values));
  }

  private static Uni<Void> held(String sql, String code, String kind, List<String> values) {
    return session()
        .chain(
            session ->
                session
                    .createNativeQuery(sql)
                    .setParameter(1, code)
                    .setParameter(2, kind)
                    .setParameter(3, String.join(",", values))
                    .executeUpdate())
        .replaceWithVoid();
  }

  private static Uni<Mutiny.Session> session() {
    return Panache.getSession();
  }

  private static Partner partner(Object[] row) {
    return new Partner(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        new PartnerRequest.Contact((String) row[5], (String) row[6], (String) row[7]),
        (String) row[8],
        list((String) row[12]),
        list((String) row[13]),
        (Boolean) row[9],
        StoredTime.instant(row[10]),
        (Long) row[11]);
  }

  private static List<String> list(String joined) {
    return joined == null ? List.of() : Arrays.asList(joined.split(","));
  }
}
