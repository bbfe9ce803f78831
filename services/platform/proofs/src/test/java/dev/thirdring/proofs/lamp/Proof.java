package dev.thirdring.proofs.lamp;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What proofs look at: the database itself, and conditions that come true in time. */
final class Proof {
  private Proof() {}

  /** The first column of the first row, as a number. */
  static long count(String jdbcUrl, String sql, Object... parameters) {
    try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Waits until what is seen is what is wanted; says what was last seen. */
  static <T> void await(String what, T wanted, Duration atMost, Supplier<T> seen) {
    long giveUpAt = System.nanoTime() + atMost.toNanos();
    T last = seen.get();
    while (!Objects.equals(wanted, last)) {
      if (System.nanoTime() > giveUpAt) {
        throw new AssertionError(
            what + ": wanted " + wanted + " within " + atMost + ", last seen " + last);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      last = seen.get();
    }
  }
}
