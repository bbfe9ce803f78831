package dev.thirdring.intake.attachment;

import dev.thirdring.intake.attachment.model.AttachmentType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which kinds of file are taken; read at most once in {@link #FRESH_FOR}. */
@ApplicationScoped
public class AttachmentTypes {
  static final Duration FRESH_FOR = Duration.ofSeconds(5);
  private static final String ALL =
      """
      select media_type, extensions, name_zh, name_en, bytes_max, page, active, version
      from attachment_type order by media_type limit 500
      """;
  private static final String PUT =
      """
      insert into attachment_type (media_type, extensions, name_zh, name_en, bytes_max, page, active)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (media_type) do update
      set extensions = excluded.extensions, name_zh = excluded.name_zh, name_en = excluded.name_en,
          bytes_max = excluded.bytes_max, page = excluded.page, active = excluded.active,
          version = attachment_type.version + 1
      where attachment_type.version = $8
      """;

  private final Pool pool;
  private volatile Map<String, AttachmentType> known;
  private volatile long readAt;

  AttachmentTypes(Pool pool) {
    this.pool = pool;
  }

  /** By media type. */
  public Uni<Map<String, AttachmentType>> current() {
    Map<String, AttachmentType> fresh = known;
    if (fresh != null && System.nanoTime() - readAt < FRESH_FOR.toNanos()) {
      return Uni.createFrom().item(fresh);
    }
    return pool.preparedQuery(ALL)
        .mapping(AttachmentTypes::type)
        .execute()
        .map(
            rows -> {
              Map<String, AttachmentType> read = new LinkedHashMap<>();
              rows.forEach(type -> read.put(type.mediaType(), type));
              known = read;
              readAt = System.nanoTime();
              return read;
            });
  }

  /** Adds the type, or changes it if its version is still this one; false when it is not. */
  Uni<Boolean> put(AttachmentType type) {
    return pool.preparedQuery(PUT)
        .execute(
            Tuple.tuple()
                .addString(type.mediaType())
                .addString(String.join(" ", type.extensions()))
                .addString(type.nameZh())
                .addString(type.nameEn())
                .addLong(type.bytesMax())
                .addBoolean(type.page())
                .addBoolean(type.active())
                .addLong(type.version()))
        .map(
            changed -> {
              known = null;
              return changed.rowCount() == 1;
            });
  }

  private static AttachmentType type(Row row) {
    return new AttachmentType(
        row.getString("media_type"),
        List.of(row.getString("extensions").split(" ")),
        row.getString("name_zh"),
        row.getString("name_en"),
        row.getLong("bytes_max"),
        row.getBoolean("page"),
        row.getBoolean("active"),
        row.getLong("version"));
  }
}
