package dev.thirdring.intake.catalog;

import dev.thirdring.platform.http.FieldProblem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All catalogs, read at most once in {@link #FRESH_FOR}: an edit is seen by every replica after
 * that.
 */
@ApplicationScoped
public class Catalogs {
  static final Duration FRESH_FOR = Duration.ofSeconds(5);

  private static final String ALL =
      """
      select catalog, code, name_zh, name_en, written, live, active, version
      from catalog_entry order by code
      """;
  private static final String PUT =
      """
      insert into catalog_entry (catalog, code, name_zh, name_en, written, live, active)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      on conflict (catalog, code) do update
      set name_zh = excluded.name_zh, name_en = excluded.name_en, written = excluded.written,
          live = excluded.live, active = excluded.active, version = catalog_entry.version + 1
      where catalog_entry.version = ?8
      """;

  private volatile Snapshot snapshot;
  private volatile long readAt;

  /** The codes as they stood at one moment. */
  public record Snapshot(Map<Catalog, Map<String, CatalogEntry>> entries) {

    public Map<String, CatalogEntry> of(Catalog catalog) {
      return entries.getOrDefault(catalog, Map.of());
    }

    /** Why this code cannot be taken for the field: what is allowed instead. */
    public Optional<FieldProblem> refusal(Catalog catalog, String field, Optional<String> code) {
      return code.filter(named -> !knows(catalog, named))
          .map(
              unknown ->
                  new FieldProblem(
                      field,
                      "must be one of "
                          + of(catalog).values().stream()
                              .filter(CatalogEntry::active)
                              .map(CatalogEntry::code)
                              .collect(Collectors.joining(", "))));
    }

    private boolean knows(Catalog catalog, String code) {
      CatalogEntry entry = of(catalog).get(code);
      return entry != null && entry.active();
    }
  }

  public Uni<Snapshot> current() {
    Snapshot known = snapshot;
    if (known != null && System.nanoTime() - readAt < FRESH_FOR.toNanos()) {
      return Uni.createFrom().item(known);
    }
    return Panache.getSession()
        .chain(session -> session.createNativeQuery(ALL, Object[].class).getResultList())
        .map(
            rows -> {
              Map<Catalog, Map<String, CatalogEntry>> entries = new EnumMap<>(Catalog.class);
              for (Object[] row : rows) {
                Catalog.of((String) row[0])
                    .ifPresent(
                        catalog ->
                            entries
                                .computeIfAbsent(catalog, any -> new LinkedHashMap<>())
                                .put((String) row[1], entry(row)));
              }
              Snapshot read = new Snapshot(entries);
              snapshot = read;
              readAt = System.nanoTime();
              return read;
            });
  }

  /** Adds the code, or changes it if its version is still this one; false when it is not. */
  public Uni<Boolean> put(Catalog catalog, CatalogEntry entry) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(PUT)
                    .setParameter(1, catalog.code())
                    .setParameter(2, entry.code())
                    .setParameter(3, entry.nameZh())
                    .setParameter(4, entry.nameEn())
                    .setParameter(5, entry.written())
                    .setParameter(6, entry.live())
                    .setParameter(7, entry.active())
                    .setParameter(8, entry.version())
                    .executeUpdate())
        .map(
            changed -> {
              snapshot = null;
              return changed == 1;
            });
  }

  private static CatalogEntry entry(Object[] row) {
    return new CatalogEntry(
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (Boolean) row[4],
        (Boolean) row[5],
        (Boolean) row[6],
        (Long) row[7]);
  }
}
