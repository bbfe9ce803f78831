package dev.thirdring.platform.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads sealed entries. */
@ApplicationScoped
class AuditEntries {
  private static final String SELECT =
      "select position, at, " + AuditEntry.SEALED_COLUMNS + " from audit_entry where ";

  private final Pool pool;

  AuditEntries(Pool pool) {
    this.pool = pool;
  }

  /** Which entries; a null leaves that open. */
  record Wanted(
      String subjectKind,
      String subjectId,
      String belongsTo,
      String actor,
      String action,
      Instant from,
      Instant until) {}

  Uni<Optional<AuditEntry>> at(long position) {
    return pool.preparedQuery(SELECT + "position = $1")
        .mapping(AuditEntry::sealed)
        .execute(Tuple.of(position))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst());
  }

  Uni<List<AuditEntry>> after(long position, int limit) {
    return read("position > $1 order by position limit " + limit, Tuple.of(position));
  }

  /** The newest first. */
  Uni<List<AuditEntry>> newest(Wanted wanted, long before, int limit) {
    return matching(wanted, "position < $1", "desc", before, limit);
  }

  /** The oldest first. */
  Uni<List<AuditEntry>> oldest(Wanted wanted, long after, int limit) {
    return matching(wanted, "position > $1", "", after, limit);
  }

  private Uni<List<AuditEntry>> matching(
      Wanted wanted, String place, String order, long position, int limit) {
    List<Object> values = new ArrayList<>(List.of(position));
    StringBuilder where = new StringBuilder(place);
    add(where, values, "subject_kind = ", wanted.subjectKind());
    add(where, values, "subject_id = ", wanted.subjectId());
    add(where, values, "belongs_to <> '' and belongs_to = ", wanted.belongsTo());
    add(where, values, "actor = ", wanted.actor());
    add(where, values, "action = ", wanted.action());
    add(where, values, "at >= ", utc(wanted.from()));
    add(where, values, "at < ", utc(wanted.until()));
    return read(where + " order by position " + order + " limit " + limit, Tuple.from(values));
  }

  private static Object utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static void add(
      StringBuilder where, List<Object> values, String condition, Object value) {
    if (value != null) {
      values.add(value);
      where.append(" and ").append(condition).append('$').append(values.size());
    }
  }

  private Uni<List<AuditEntry>> read(String where, Tuple values) {
    return pool.preparedQuery(SELECT + where)
        .mapping(AuditEntry::sealed)
        .execute(values)
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
  }
}
