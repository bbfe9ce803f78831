package dev.thirdring.platform.events;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Tells a fault that passes by itself (the database is away) from one that lies in the message. */
final class Faults {
  private Faults() {}

  static boolean isPassing(Throwable failure) {
    Throwable cause = innermost(failure);
    return switch (cause) {
      case PgException refused ->
          refused.getSqlState() == null
              || refused.getSqlState().startsWith("08")
              || refused.getSqlState().startsWith("57P")
              || refused.getSqlState().startsWith("53")
              || refused.getSqlState().startsWith("40");
      case IOException unreachable -> true;
      case TimeoutException late -> true;
      case VertxException closed -> true;
      default -> false;
    };
  }

  static Throwable innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause;
  }
}
