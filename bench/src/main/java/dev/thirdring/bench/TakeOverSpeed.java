package dev.thirdring.bench;

import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows taken over a second, against two baselines in the same database: a loop that writes a row's
 * customer, ticket and event as separate statements, a hundred rows a transaction; and a bare COPY
 * of finished tickets.
 */
final class TakeOverSpeed {
  private static final int ROWS = 4_000;
  private static final int PAIRS = 3;
  private static final String MAPPING =
      """
      {"source": "bench", "zone": "Asia/Shanghai", "timePattern": "yyyy-MM-dd HH:mm:ss",
       "fields": {"reference": {"columns": ["id"]}, "receivedAt": {"columns": ["at"]},
         "channel": {"constant": "telephone"}, "category": {"constant": "complaint"},
         "customerPhone": {"columns": ["phone"]}, "customerName": {"columns": ["name"]},
         "subject": {"columns": ["subject"]}, "text": {"columns": ["text"]}}}
      """;

  private final Stack stack;
  private int files;

  TakeOverSpeed(Stack stack) {
    this.stack = stack;
  }

  void print() throws Exception {
    System.out.println();
    System.out.println(
        "(d) rows of another system's file taken over a second, " + ROWS + " a file");
    new Intake(stack, "admin1").put("/takeover-mappings/bench", MAPPING);
    Intake supervisor = new Intake(stack, "supervisor1");
    Stack.Database database = stack.database(Part.INTAKE);
    try (Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
      BareRows bare = new BareRows(connection);
      takeOver(supervisor);
      bare.loop(ROWS);
      List<Double> ratios = new ArrayList<>();
      for (int pair = 1; pair <= PAIRS; pair++) {
        double copied = bare.copy(ROWS);
        double looped = bare.loop(ROWS);
        double taken = takeOver(supervisor);
        ratios.add(taken / looped);
        System.out.printf(
            "    pair %d: bare COPY %6.0f/s   bare loop %6.0f/s   taken over %6.0f/s   ratio to the loop %.2f%n",
            pair, copied, looped, taken, taken / looped);
      }
      System.out.printf("    median ratio to the loop %.2f%n", Figures.median(ratios));
    }
  }

  private double takeOver(Intake intake) throws IOException, InterruptedException, SQLException {
    files++;
    StringBuilder file = new StringBuilder("id,at,phone,name,subject,text\n");
    for (int i = 0; i < ROWS; i++) {
      file.append(
          "F%d-%d,2026-03-01 08:%02d:%02d,+86138%08d,王小明,晚上宽带很慢,顾客说晚上八点以后网页打不开\n"
              .formatted(files, i, i / 60 % 60, i % 60, i * 7919 % 100_000_000));
    }
    byte[] body = file.toString().getBytes(StandardCharsets.UTF_8);
    long begin = System.nanoTime();
    String sums =
        intake.post("/tickets/import?mapping=bench", "text/csv", new ByteArrayInputStream(body));
    double speed = ROWS / ((System.nanoTime() - begin) / 1e9);
    if (Intake.number(sums, "taken") != ROWS) {
      throw new IllegalStateException("not all rows were taken: " + sums);
    }
    return speed;
  }
}
