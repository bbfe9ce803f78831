package dev.thirdring.metrics.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.metrics.roster.model.Planned;
import dev.thirdring.metrics.roster.model.Shift;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgRosters implements Rosters {
  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(hashtext('roster'), hashtext(?1)) as text)";
  static final String COLUMNS =
      """
      select s.id, s.agent, s.day, cast(extract(epoch from s.from_at) * 1000 as bigint),
        cast(extract(epoch from s.to_at) * 1000 as bigint), cast(s.breaks as text), cast(s.exceptions as text),
        s.kept_at, s.version
      from roster_shift s
      """;
  private static final String FIND = COLUMNS + "where s.id = ?1 for update";
  private static final String OVERLAPPING =
      COLUMNS + "where s.agent = ?1 and s.from_at < ?3 and s.to_at > ?2";
  private static final String LIST =
      COLUMNS
          + """
          where (cast(?1 as text) is null or s.agent = ?1) and s.from_at < ?3 and s.to_at > ?2
            and (s.kept_at, s.id) < (?4, ?5)
          order by s.kept_at desc, s.id desc limit ?6
          """;
  private static final String ADD =
      """
      insert into roster_shift (id, agent, day, from_at, to_at, breaks, exceptions, scheduled_ms, kept_at, version)
      values (?1, ?2, ?3, ?4, ?5, cast(cast(?6 as text) as jsonb), cast(cast(?7 as text) as jsonb), ?8, ?9, ?10)
      """;
  private static final String REMOVE = "delete from roster_shift where id = ?1";

  /** Quarters of an hour are those of UTC: every zone's lie on them. */
  private static final String DAYS =
      """
      with gone as (
        delete from roster_day d where d.agent = ?1
          and not exists (select 1 from roster_shift s where s.agent = d.agent and s.day = d.day))
      insert into roster_day (agent, day, at, last_at, scheduled_ms)
      select s.agent, s.day, date_bin('15 minutes', min(s.from_at), timestamptz '2000-01-01Z'), max(s.to_at),
        sum(s.scheduled_ms)
      from roster_shift s where s.agent = ?1 and s.day between ?2 and ?3 group by s.agent, s.day
      on conflict (agent, day) do update
      set at = excluded.at, last_at = excluded.last_at, scheduled_ms = excluded.scheduled_ms
      """;

  private final ObjectMapper json;

  PgRosters(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public Uni<Void> lock(String agent) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LOCK, String.class)
                    .setParameter(1, agent)
                    .getSingleResult())
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<KeptShift>> find(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(FIND, Object[].class)
                    .setParameter(1, id)
                    .getSingleResultOrNull())
        .map(row -> Optional.ofNullable(row).map(this::kept));
  }

  @Override
  public Uni<List<KeptShift>> overlapping(Shift shift) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(OVERLAPPING, Object[].class)
                    .setParameter(1, shift.agent())
                    .setParameter(2, shift.from())
                    .setParameter(3, shift.to())
                    .getResultList())
        .map(rows -> rows.stream().map(this::kept).toList());
  }

  @Override
  public Uni<Void> add(KeptShift kept) {
    return insert(kept).chain(() -> days(kept.shift().agent(), kept.day(), kept.day()));
  }

  @Override
  public Uni<Void> change(KeptShift kept) {
    return find(kept.id())
        .map(found -> found.orElseThrow().day())
        .chain(
            before ->
                delete(kept.id())
                    .chain(() -> insert(kept))
                    .chain(
                        () ->
                            days(
                                kept.shift().agent(),
                                before.isBefore(kept.day()) ? before : kept.day(),
                                before.isAfter(kept.day()) ? before : kept.day())));
  }

  @Override
  public Uni<Void> remove(UUID id) {
    return find(id)
        .map(Optional::orElseThrow)
        .chain(gone -> delete(id).chain(() -> days(gone.shift().agent(), gone.day(), gone.day())));
  }

  @Override
  public Uni<List<KeptShift>> list(Asked asked) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(LIST, Object[].class)
                    .setParameter(1, asked.agent().orElse(null))
                    .setParameter(2, asked.from())
                    .setParameter(3, asked.to())
                    .setParameter(4, asked.after().at())
                    .setParameter(5, asked.after().id())
                    .setParameter(6, asked.limit() + 1)
                    .getResultList())
        .map(rows -> rows.stream().map(this::kept).toList());
  }

  private Uni<Void> insert(KeptShift kept) {
    Shift shift = kept.shift();
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter(1, kept.id())
                    .setParameter(2, shift.agent())
                    .setParameter(3, kept.day())
                    .setParameter(4, shift.from())
                    .setParameter(5, shift.to())
                    .setParameter(6, write(shift.breaks()))
                    .setParameter(7, write(shift.exceptions()))
                    .setParameter(8, shift.scheduled().toMillis())
                    .setParameter(9, kept.keptAt())
                    .setParameter(10, kept.version())
                    .executeUpdate())
        .replaceWithVoid();
  }

  private static Uni<Void> delete(UUID id) {
    return Panache.getSession()
        .chain(session -> session.createNativeQuery(REMOVE).setParameter(1, id).executeUpdate())
        .replaceWithVoid();
  }

  private static Uni<Void> days(String agent, LocalDate first, LocalDate last) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(DAYS)
                    .setParameter(1, agent)
                    .setParameter(2, first)
                    .setParameter(3, last)
                    .executeUpdate())
        .replaceWithVoid();
  }

  private KeptShift kept(Object[] row) {
    return new KeptShift(
        (UUID) row[0],
        new Shift(
            (String) row[1],
            Instant.ofEpochMilli((Long) row[3]),
            Instant.ofEpochMilli((Long) row[4]),
            read((String) row[5]),
            read((String) row[6])),
        (LocalDate) row[2],
        instant(row[7]),
        (Long) row[8]);
  }

  static Instant instant(Object told) {
    return told instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) told;
  }

  private String write(List<Planned> planned) {
    try {
      return json.writeValueAsString(planned);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Planned> read(String planned) {
    try {
      return json.readValue(planned, new TypeReference<List<Planned>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
