package dev.thirdring.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * The hash of an entry: SHA-256 over the hash before it (64 hexadecimal digits) and the entry's
 * canonical form, which is each field in the order below, written as its length in UTF-8 bytes, a
 * colon, the text, a comma. Times are whole microseconds since 1970. Of what people typed (reason
 * and request) it takes a salted hash, so that they can be erased and the chain still holds.
 */
final class HashChain {
  private HashChain() {}

  static String next(String before, AuditEntry entry) {
    MessageDigest digest = sha256();
    digest.update(before.getBytes(StandardCharsets.US_ASCII));
    add(digest, Long.toString(entry.position()));
    add(digest, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())));
    add(digest, entry.actor());
    add(digest, entry.roles());
    add(digest, entry.actsFor());
    add(digest, entry.action());
    add(digest, entry.subjectKind());
    add(digest, entry.subjectId());
    add(digest, entry.belongsTo());
    add(digest, entry.fields());
    if (entry.salt() == null) {
      add(digest, entry.reason());
      add(digest, entry.requestId());
    } else {
      add(digest, entry.wasErased() ? entry.words() : words(entry));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What was typed, as the chain holds it: guessing it from this takes the salt. */
  private static String words(AuditEntry entry) {
    MessageDigest digest = sha256();
    digest.update(entry.salt().getBytes(StandardCharsets.UTF_8));
    add(digest, entry.reason());
    add(digest, entry.requestId());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
    digest.update((byte) ',');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
