package dev.thirdring.platform.audit;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the trail out as it reads it, a batch at a time as fast as the reader takes them. */
@ApplicationScoped
class ExportTrail {
  private static final int BATCH = 500;
  private static final String HEADER =
      "position,at,actor,roles,actsFor,action,subjectKind,subjectId,belongsTo,fields,reason,requestId,"
          + "hash,salt,words,erasedAt,erasedBy,erasure\r\n";

  private final AuditEntries entries;
  private final AuditTrail trail;

  ExportTrail(AuditEntries entries, AuditTrail trail) {
    this.entries = entries;
    this.trail = trail;
  }

  Multi<AuditEntry> lines(AuditEntries.Wanted wanted) {
    return noted()
        .toMulti()
        .onItem()
        .transformToMultiAndConcatenate(any -> batches(wanted))
        .onItem()
        .transformToMultiAndConcatenate(batch -> Multi.createFrom().iterable(batch));
  }

  Multi<String> csv(AuditEntries.Wanted wanted) {
    Multi<String> rows =
        noted()
            .toMulti()
            .onItem()
            .transformToMultiAndConcatenate(any -> batches(wanted))
            .map(batch -> batch.stream().map(ExportTrail::row).collect(Collectors.joining()));
    return Multi.createBy().concatenating().streams(Multi.createFrom().item(HEADER), rows);
  }

  private Uni<Boolean> noted() {
    return trail
        .record(new AuditTrail.Act("exported", "audit_entry", "", "", ""))
        .replaceWith(true);
  }

  private Multi<List<AuditEntry>> batches(AuditEntries.Wanted wanted) {
    AtomicLong after = new AtomicLong();
    return Multi.createBy()
        .repeating()
        .uni(
            () -> entries.oldest(wanted, after.get(), BATCH).invoke(batch -> advance(after, batch)))
        .until(List::isEmpty);
  }

  private static void advance(AtomicLong after, List<AuditEntry> batch) {
    if (!batch.isEmpty()) {
      after.set(batch.getLast().position());
    }
  }

  private static String row(AuditEntry entry) {
    return Stream.of(
                Long.toString(entry.position()),
                entry.at().toString(),
                entry.actor(),
                entry.roles(),
                entry.actsFor(),
                entry.action(),
                entry.subjectKind(),
                entry.subjectId(),
                entry.belongsTo(),
                entry.fields(),
                entry.reason(),
                entry.requestId(),
                entry.hash(),
                text(entry.salt()),
                text(entry.words()),
                text(entry.erasedAt()),
                text(entry.erasedBy()),
                text(entry.erasure()))
            .map(ExportTrail::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  /** Quoted where it must be; a table program must not take it for a formula. */
  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
