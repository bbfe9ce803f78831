package dev.thirdring.routing.assignment;

import dev.thirdring.platform.http.Cursor;
import java.time.Instant;
import java.util.UUID;

/** Where a page of work ended; the first to fall due comes first. */
final class WorkCursor {
  private static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

  private WorkCursor() {}

  static Cursor parse(String text) {
    return text == null || text.isEmpty() ? START : Cursor.parse(text);
  }
}
