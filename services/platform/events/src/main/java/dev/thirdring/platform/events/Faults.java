package dev.thirdring.platform.events;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a fault that passes by itself (the database is away) from one that lies in the message. */
public final class Faults {
  /** SQLSTATE classes that speak of data or statements; all others speak of the database. */
  private static final Set<String> OF_THE_MESSAGE = Set.of("22", "23", "42", "44", "54");

  private Faults() {}

  public static boolean isPassing(Throwable failure) {
    return switch (innermost(failure)) {
      case PgException refused -> isPassing(refused.getSqlState());
      case SQLException refused -> isPassing(refused.getSQLState());
      case IOException unreachable -> true;
      case TimeoutException late -> true;
      case VertxException closed -> true;
      case NoStackTraceThrowable full -> true;
      default -> false;
    };
  }

  private static boolean isPassing(String state) {
    return state == null || !OF_THE_MESSAGE.contains(state.substring(0, 2));
  }

  public static Throwable innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause;
  }
}
