package dev.thirdring.metrics.wallboard;

import java.time.Instant;

/**
 * A board as it is sent: written once for all viewers.
 *
 * @param content tells boards apart whatever the second
 */
record Published(Instant asOf, String content, WallBoardAnswer board, String json) {
  /** The same on every replica that reckons the same second. */
  String id() {
    return asOf.getEpochSecond() + "-" + content;
  }

  /** The second that an id was of; the beginning of time for an id that is none of ours. */
  static long secondOf(String id) {
    try {
      return id == null ? 0 : Long.parseLong(id.substring(0, Math.max(0, id.indexOf('-'))));
    } catch (NumberFormatException foreign) {
      return 0;
    }
  }
}
