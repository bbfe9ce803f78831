package dev.thirdring.bench;

import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;

/** {@code make tickets count=100000}: fills the running stack with made-up tickets. */
public final class FillTickets {
  private static final long SEED = 7;

  private FillTickets() {}

  public static void main(String[] arguments) throws Exception {
    long count = arguments.length == 0 ? 10_000 : Long.parseLong(arguments[0]);
    try (Stack stack = Stack.attach()) {
      Stack.Database database = stack.database(Part.INTAKE);
      try (Connection connection =
          DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
        new TicketGenerator(connection, System.out::println)
            .make(count, SEED, Clock.systemUTC().instant());
      }
    }
  }
}
