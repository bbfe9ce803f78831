package dev.thirdring.bench;

import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a month's report costs as the calls of the month grow. */
final class MonthReports {
  private static final int TIMES = 5;
  private static final String SMALL = "2025-01";
  private static final String LARGE = "2025-03";

  private final Stack stack;
  private final HttpClient http = HttpClient.newHttpClient();

  MonthReports(Stack stack) {
    this.stack = stack;
  }

  void print() throws Exception {
    System.out.println();
    System.out.println("(g) a month's report over HTTP, median of " + TIMES);
    fill(SMALL, 100_000);
    fill(LARGE, 10_000_000);
    double small = millis(SMALL);
    double large = millis(LARGE);
    System.out.printf(
        "    of 100,000 calls %5.0f ms   of 10,000,000 calls %5.0f ms   ratio %.2f (aim: flat)%n",
        small, large, large / small);
  }

  private void fill(String month, long calls) throws IOException, SQLException {
    long begin = System.nanoTime();
    Stack.Database metrics = stack.database(Part.METRICS);
    try (Connection connection =
            DriverManager.getConnection(metrics.jdbcUrl(), metrics.user(), metrics.password());
        Statement statement = connection.createStatement();
        InputStream file = MonthReports.class.getResourceAsStream("calls.sql")) {
      String sql =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .replace(":month", "'" + month + "-01'")
              .replace(":calls", Long.toString(calls));
      for (String one : sql.split(";\n")) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    }
    System.out.printf(
        "    made the sums of %,d calls in %d s%n",
        calls, (System.nanoTime() - begin) / 1_000_000_000);
  }

  private double millis(String month) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    stack.url(Part.METRICS) + "/figures/report?zone=Asia/Shanghai&month=" + month))
            .header("Authorization", "Bearer " + stack.token("admin1"))
            .build();
    List<Double> taken = new ArrayList<>();
    for (int time = 0; time <= TIMES; time++) {
      long begin = System.nanoTime();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      if (time > 0) {
        taken.add((System.nanoTime() - begin) / 1e6);
      }
    }
    return Figures.median(taken);
  }
}
