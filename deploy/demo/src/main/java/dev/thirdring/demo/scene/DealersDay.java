package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.suite.Dealers;
import dev.thirdring.demo.suite.Metrics;
import dev.thirdring.demo.suite.Unexpected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A dealer sends the day's purchases as a sheet, twice; one row is wrong (I8). */
final class DealersDay implements Scene {
  private static final List<String> COLUMNS = List.of("单号", "日期", "产品", "客户姓名", "客户电话");
  private static final String BUYER = "13800138051";
  private static final int REFERENCE_LENGTH = 8;

  @Override
  public String title() {
    return "经销商日报：逐行答复，重发无害 A dealer's day as a sheet, answered row by row (I8)";
  }

  @Override
  public void play(Stage stage) {
    Dealers dealers = stage.suite().dealers();
    String template = dealers.template();
    if (!COLUMNS.stream().allMatch(template::contains)) {
      throw new Unexpected("The template for purchases has other columns: " + template + ".");
    }
    String reference = "D-" + UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
    LocalDate today = LocalDate.ofInstant(stage.clock().instant(), Metrics.ZONE);
    String sheet =
        String.join(",", COLUMNS)
            + "\r\n%s,%s,整车,车主,%s\r\n".formatted(reference, today, BUYER)
            + "%s-2,%s,整车,车主,12345\r\n".formatted(reference, today.plusYears(1));
    JsonNode first = dealers.report(sheet);
    show(stage, first);
    expect(first, "taken");
    expect(dealers.report(sheet), "alreadyThere");

    String customer = dealers.customer(BUYER).path("id").asText();
    if (dealers.purchases(customer).stream()
        .noneMatch(one -> one.path("reference").asText().equals(reference))) {
      throw new Unexpected("The purchase " + reference + " is not in its customer's file.");
    }
  }

  private static void expect(JsonNode answer, String outcomeOfTheGoodRow) {
    if (answer.path(outcomeOfTheGoodRow).asInt() != 1 || answer.path("refused").asInt() != 1) {
      throw new Unexpected(
          "One row should be '%s' and one refused: %s.".formatted(outcomeOfTheGoodRow, answer));
    }
  }

  private static void show(Stage stage, JsonNode answer) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("行 row", "结果 outcome", "原因 reason"));
    for (JsonNode line : answer.path("rows")) {
      List<String> reasons =
          line.path("errors")
              .valueStream()
              .map(error -> error.path("field").asText() + ": " + error.path("allowed").asText())
              .toList();
      rows.add(
          List.of(
              line.path("row").asText(),
              line.path("outcome").asText(),
              String.join("; ", reasons)));
    }
    stage.ways().table("日报 The day's purchases, row by row", rows);
  }
}
