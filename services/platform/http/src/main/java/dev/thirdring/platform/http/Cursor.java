package dev.thirdring.platform.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where a page ended: opaque to callers, the sort key of its last row inside. */
public record Cursor(Instant at, UUID id) {

  /** Before everything, for lists with the newest first. */
  public static final Cursor START =
      new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

  public String encode() {
    String text = at + "/" + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  public static Cursor parse(String text) {
    if (text == null || text.isEmpty()) {
      return START;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", 2);
      Cursor cursor = new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
      if (cursor.at().isBefore(Instant.EPOCH) || cursor.at().isAfter(START.at())) {
        throw new IllegalArgumentException("no time of ours");
      }
      return cursor;
    } catch (IllegalArgumentException
        | DateTimeException
        | ArrayIndexOutOfBoundsException unreadable) {
      throw new ProblemException(
          Problem.invalid("cursor", "must be the nextCursor of an earlier page"));
    }
  }
}
