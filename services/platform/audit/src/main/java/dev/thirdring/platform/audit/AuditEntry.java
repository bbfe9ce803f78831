package dev.thirdring.platform.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry of the trail.
 *
 * @param fields JSON: for each changed field its old and new value, or "***" where a value might be
 *     personal
 * @param hash of this entry and of all before it
 * @param salt of the hash of reason and requestId; absent in entries sealed before there was one,
 *     empty once these are erased
 * @param words the salted hash of reason and requestId, once they are erased
 */
public record AuditEntry(
    long position,
    Instant at,
    @Schema(description = "User name; 'system' when an event or a timer acted") String actor,
    @Schema(examples = {"agent,supervisor"}) String roles,
    @Schema(description = "The unit or company acted for") String actsFor,
    @Schema(examples = {"changed"}) String action,
    String subjectKind,
    String subjectId,
    @Schema(description = "The greater thing that the subject is a part of") String belongsTo,
    @JsonRawValue
        @Schema(
            implementation = Object.class,
            description = "Old and new value of each changed field; *** where it is not shown")
        String fields,
    String reason,
    @Schema(description = "What the request was called, or the event that caused it")
        String requestId,
    @Schema(description = "SHA-256 of the hash before and this entry, hexadecimal") String hash,
    String salt,
    String words,
    @Schema(description = "When reason and requestId were erased") Instant erasedAt,
    String erasedBy,
    @Schema(description = "The erasure, by its id") String erasure) {

  static final String COLUMNS =
      "actor, roles, acts_for, action, subject_kind, subject_id, belongs_to, fields, reason, request_id";
  static final String SEALED_COLUMNS =
      COLUMNS + ", hash, salt, words, erased_at, erased_by, erasure";

  static AuditEntry sealed(Row row) {
    AuditEntry entry =
        of(row, row.getLong("position"), row.getString("hash"), row.getString("salt"));
    return new AuditEntry(
        entry.position,
        entry.at,
        entry.actor,
        entry.roles,
        entry.actsFor,
        entry.action,
        entry.subjectKind,
        entry.subjectId,
        entry.belongsTo,
        entry.fields,
        entry.reason,
        entry.requestId,
        entry.hash,
        entry.salt,
        row.getString("words"),
        Optional.ofNullable(row.getOffsetDateTime("erased_at"))
            .map(OffsetDateTime::toInstant)
            .orElse(null),
        row.getString("erased_by"),
        row.getString("erasure"));
  }

  /** One that has no place in the chain yet. */
  static AuditEntry unsealed(Row row, String salt) {
    return of(row, 0, "", salt);
  }

  private static AuditEntry of(Row row, long position, String hash, String salt) {
    return new AuditEntry(
        position,
        row.getOffsetDateTime("at").toInstant(),
        row.getString("actor"),
        row.getString("roles"),
        row.getString("acts_for"),
        row.getString("action"),
        row.getString("subject_kind"),
        row.getString("subject_id"),
        row.getString("belongs_to"),
        row.getString("fields"),
        row.getString("reason"),
        row.getString("request_id"),
        hash,
        salt,
        null,
        null,
        null,
        null);
  }

  boolean wasErased() {
    return erasedAt != null;
  }

  AuditEntry after(Link link) {
    AuditEntry placed = placed(link.position() + 1, "");
    return placed.placed(placed.position, HashChain.next(link.hash(), placed));
  }

  Link link() {
    return new Link(position, hash);
  }

  private AuditEntry placed(long place, String newHash) {
    return new AuditEntry(
        place,
        at,
        actor,
        roles,
        actsFor,
        action,
        subjectKind,
        subjectId,
        belongsTo,
        fields,
        reason,
        requestId,
        newHash,
        salt,
        words,
        erasedAt,
        erasedBy,
        erasure);
  }
}
