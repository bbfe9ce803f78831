package dev.thirdring.bench;

import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What PostgreSQL really did for a request: EXPLAIN (ANALYZE, BUFFERS) of each statement about
 * tickets, as the service sent it with its values, from PostgreSQL's own log.
 */
final class Plans {
  private static final Pattern ENTRY = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\d )");
  private static final Pattern ABOUT_TICKETS =
      Pattern.compile("\\b(ticket|way_entry|ticket_words)\\b");
  private static final Pattern BIG_TABLE_READ_THROUGH =
      Pattern.compile("Seq Scan on (ticket|ticket_words|way_entry|customer)\\b");

  private final Path log;
  private long seen;

  private Plans(Path log) {
    this.log = log;
  }

  /** From now on every statement is explained; connections that were open are closed for it. */
  static Plans of(Stack stack) throws SQLException, IOException {
    Stack.Database server = stack.server();
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      for (String setting :
          List.of(
              "session_preload_libraries = 'auto_explain'",
              "auto_explain.log_min_duration = 0",
              "auto_explain.log_analyze = on",
              "auto_explain.log_buffers = on")) {
        statement.execute("alter database intake set " + setting);
      }
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'intake'");
    }
    Plans plans = new Plans(stack.log(Part.POSTGRES));
    plans.taken();
    return plans;
  }

  /** The plans logged since the last call. */
  List<String> taken() throws IOException {
    byte[] all = Files.readAllBytes(log);
    String fresh = new String(all, (int) seen, all.length - (int) seen, StandardCharsets.UTF_8);
    seen = all.length;
    List<String> plans = new ArrayList<>();
    for (String entry : ENTRY.split(fresh)) {
      if (entry.contains(" plan:") && ABOUT_TICKETS.matcher(entry).find()) {
        plans.add(entry.substring(entry.indexOf("duration:")).stripTrailing());
      }
    }
    return plans;
  }

  static boolean readsThroughABigTable(String plan) {
    return BIG_TABLE_READ_THROUGH.matcher(plan).find();
  }
}
