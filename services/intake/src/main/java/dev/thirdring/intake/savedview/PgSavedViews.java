package dev.thirdring.intake.savedview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.platform.security.Actor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PgSavedViews implements SavedViews {
  private static final TypeReference<Map<String, List<String>>> FILTER = new TypeReference<>() {};
  private static final String COLUMNS =
      "select id, owner, name, filter, sort, columns, role, unit, version from saved_view where ";
  private static final String SEEN =
      COLUMNS
          + """
          owner = ?1 or role = any(string_to_array(?2, ' ')) or unit = ?3
          order by name, id
          """;
  private static final String ADD =
      """
      insert into saved_view (id, owner, name, filter, sort, columns, role, unit, version)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0) on conflict (owner, name) do nothing
      """;
  private static final String CHANGE =
      """
      update saved_view v set name = ?2, filter = ?3, sort = ?4, columns = ?5, role = ?6, unit = ?7,
        version = version + 1
      where id = ?1 and version = ?8
        and not exists (select 1 from saved_view o where o.owner = v.owner and o.name = ?2 and o.id <> v.id)
      """;
  private static final String REMOVE = "delete from saved_view where id = ?1 and version = ?2";

  private final ObjectMapper json;

  PgSavedViews(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public Uni<Optional<SavedView>> find(UUID id) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(COLUMNS + "id = ?1", Object[].class)
                    .setParameter(1, id)
                    .getSingleResultOrNull())
        .map(row -> Optional.ofNullable(row).map(this::view));
  }

  @Override
  public Uni<List<SavedView>> seenBy(Actor actor, int most) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(SEEN, Object[].class)
                    .setParameter(1, actor.name())
                    .setParameter(2, String.join(" ", actor.roles()))
                    .setParameter(3, actor.department().orElse(""))
                    .setMaxResults(most)
                    .getResultList())
        .map(rows -> rows.stream().map(this::view).toList());
  }

  @Override
  public Uni<Long> countOf(String owner) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 91))",
                        Integer.class)
                    .setParameter(1, owner)
                    .getSingleResult()
                    .chain(
                        () ->
                            session
                                .createNativeQuery(
                                    "select count(*) from saved_view where owner = ?1", Long.class)
                                .setParameter(1, owner)
                                .getSingleResult()));
  }

  @Override
  public Uni<Boolean> add(SavedView view) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(ADD)
                    .setParameter(1, view.id())
                    .setParameter(2, view.owner())
                    .setParameter(3, view.name())
                    .setParameter(4, write(view.filter()))
                    .setParameter(5, view.sort())
                    .setParameter(6, String.join(" ", view.columns()))
                    .setParameter(7, view.role().orElse(null))
                    .setParameter(8, view.unit().orElse(null))
                    .executeUpdate())
        .map(added -> added == 1);
  }

  @Override
  public Uni<Boolean> change(SavedView view) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(CHANGE)
                    .setParameter(1, view.id())
                    .setParameter(2, view.name())
                    .setParameter(3, write(view.filter()))
                    .setParameter(4, view.sort())
                    .setParameter(5, String.join(" ", view.columns()))
                    .setParameter(6, view.role().orElse(null))
                    .setParameter(7, view.unit().orElse(null))
                    .setParameter(8, view.version())
                    .executeUpdate())
        .map(changed -> changed == 1);
  }

  @Override
  public Uni<Boolean> remove(UUID id, long version) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(REMOVE)
                    .setParameter(1, id)
                    .setParameter(2, version)
                    .executeUpdate())
        .map(removed -> removed == 1);
  }

  private SavedView view(Object[] row) {
    String columns = (String) row[5];
    return new SavedView(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        read((String) row[3]),
        (String) row[4],
        columns.isEmpty() ? List.of() : List.of(columns.split(" ")),
        Optional.ofNullable((String) row[6]),
        Optional.ofNullable((String) row[7]),
        (Long) row[8]);
  }

  private Map<String, List<String>> read(String filter) {
    try {
      return json.readValue(filter, FILTER);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private String write(Map<String, List<String>> filter) {
    try {
      return json.writeValueAsString(filter);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
