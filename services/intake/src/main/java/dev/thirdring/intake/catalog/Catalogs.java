package dev.thirdring.intake.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All catalogs, read at most once in {@link #FRESH_FOR}: an edit is seen by every replica after
 * that.
 */
@ApplicationScoped
public class Catalogs {
  static final Duration FRESH_FOR = Duration.ofSeconds(5);

  private final Pool pool;
  private volatile Snapshot snapshot;
  private volatile long readAt;

  public Catalogs(Pool pool) {
    this.pool = pool;
  }

  /** The codes as they stood at one moment. */
  public record Snapshot(Map<Catalog, Map<String, CatalogEntry>> entries) {

    public Map<String, CatalogEntry> of(Catalog catalog) {
      return entries.getOrDefault(catalog, Map.of());
    }

    public boolean knows(Catalog catalog, String code) {
      CatalogEntry entry = of(catalog).get(code);
      return entry != null && entry.active();
    }
  }

  public Uni<Snapshot> current() {
    Snapshot known = snapshot;
    if (known != null && System.nanoTime() - readAt < FRESH_FOR.toNanos()) {
      return Uni.createFrom().item(known);
    }
    return pool.query(
            "select catalog, code, name_zh, name_en, written, live, active, version from catalog_entry order by code")
        .execute()
        .map(
            rows -> {
              Map<Catalog, Map<String, CatalogEntry>> entries = new EnumMap<>(Catalog.class);
              for (Row row : rows) {
                Catalog.of(row.getString("catalog"))
                    .ifPresent(
                        catalog ->
                            entries
                                .computeIfAbsent(catalog, any -> new LinkedHashMap<>())
                                .put(row.getString("code"), entry(row)));
              }
              snapshot = new Snapshot(entries);
              readAt = System.nanoTime();
              return snapshot;
            });
  }

  /** Adds the code, or changes it if its version is still this one; false when it is not. */
  public Uni<Boolean> put(Catalog catalog, CatalogEntry entry) {
    return pool.preparedQuery(
            """
            insert into catalog_entry (catalog, code, name_zh, name_en, written, live, active)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (catalog, code) do update
            set name_zh = excluded.name_zh, name_en = excluded.name_en, written = excluded.written,
                live = excluded.live, active = excluded.active, version = catalog_entry.version + 1
            where catalog_entry.version = $8
            """)
        .execute(
            Tuple.tuple()
                .addString(catalog.code())
                .addString(entry.code())
                .addString(entry.nameZh())
                .addString(entry.nameEn())
                .addBoolean(entry.written())
                .addBoolean(entry.live())
                .addBoolean(entry.active())
                .addLong(entry.version()))
        .map(
            rows -> {
              snapshot = null;
              return rows.rowCount() == 1;
            });
  }

  private static CatalogEntry entry(Row row) {
    return new CatalogEntry(
        row.getString("code"),
        row.getString("name_zh"),
        row.getString("name_en"),
        row.getBoolean("written"),
        row.getBoolean("live"),
        row.getBoolean("active"),
        row.getLong("version"));
  }
}
