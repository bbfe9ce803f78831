package dev.thirdring.metrics.calllimit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PgCallLimits implements CallLimits {
  private static final String NAMES =
      "select name, seconds_max, version from call_limit_name order by name";
  private static final String LOCK =
      "select name, seconds_max, version from call_limit_name where name = ?1 for update";
  private static final String BETWEEN =
      """
      select name, seconds, inclusive, valid_from, valid_until from call_limit_period
      where valid_from < ?2 and (valid_until is null or valid_until > ?1)
      order by name, valid_from
      """;
  private static final String FORGET =
      "delete from call_limit where name = ?1 and valid_from >= ?2";
  private static final String SET =
      """
      insert into call_limit (name, valid_from, seconds, inclusive, set_by, set_at)
      values (?1, ?2, ?3, ?4, ?5, ?6)
      """;
  private static final String CLOSED =
      """
      select exists (select 1 from closed_month
        where cast(month + interval '1 month' as timestamp) at time zone zone > ?1)
      """;
  private static final String CHANGED =
      "update call_limit_name set version = version + 1 where name = ?1";

  @Override
  public Uni<List<Named>> names() {
    return Panache.getSession()
        .chain(session -> session.createNativeQuery(NAMES, Object[].class).getResultList())
        .map(rows -> rows.stream().map(PgCallLimits::named).toList());
  }

  @Override
  public Uni<Optional<Named>> lock(String name) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LOCK, Object[].class)
                    .setParameter(1, name)
                    .getResultList())
        .map(rows -> rows.stream().findFirst().map(PgCallLimits::named));
  }

  @Override
  public Uni<List<LimitPeriod>> between(Instant from, Instant to) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(BETWEEN, Object[].class)
                    .setParameter(1, from)
                    .setParameter(2, to)
                    .getResultList())
        .map(rows -> rows.stream().map(PgCallLimits::period).toList());
  }

  @Override
  public Uni<Void> set(
      String name, Instant from, int seconds, boolean inclusive, String by, Instant at) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FORGET)
                    .setParameter(1, name)
                    .setParameter(2, from)
                    .executeUpdate()
                    .chain(
                        () ->
                            session
                                .createNativeQuery(SET)
                                .setParameter(1, name)
                                .setParameter(2, from)
                                .setParameter(3, seconds)
                                .setParameter(4, inclusive)
                                .setParameter(5, by)
                                .setParameter(6, at)
                                .executeUpdate())
                    .chain(
                        () ->
                            session
                                .createNativeQuery(CHANGED)
                                .setParameter(1, name)
                                .executeUpdate()))
        .replaceWithVoid();
  }

  @Override
  public Uni<Boolean> isClosed(Instant from) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(CLOSED, Boolean.class)
                    .setParameter(1, from)
                    .getSingleResult());
  }

  private static Named named(Object[] row) {
    return new Named((String) row[0], (Integer) row[1], (Long) row[2]);
  }

  private static Instant instant(Object told) {
    return told instanceof OffsetDateTime at ? at.toInstant() : (Instant) told;
  }

  private static LimitPeriod period(Object[] row) {
    return new LimitPeriod(
        (String) row[0], (Integer) row[1], (Boolean) row[2], instant(row[3]), instant(row[4]));
  }
}
