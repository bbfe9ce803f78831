package dev.thirdring.metrics;

import static io.restassured.RestAssured.given;

import dev.thirdring.platform.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks for figures over HTTP and makes them readable: {@code code variant [group] → n / d = v}. */
final class AskedFigures {
  private AskedFigures() {}

  static Map<String, String> ofDay(LocalDate day, String... query) {
    return readable(answer(day, query));
  }

  /**
   * @param by absent: all together
   */
  static Map<String, String> of(LocalDate from, LocalDate to, String by) {
    var request =
        given()
            .header("Authorization", "Bearer " + Tokens.of("analyst1", "analyst"))
            .queryParam("from", from.toString())
            .queryParam("to", to.toString());
    if (by != null) {
      request.queryParam("by", by);
    }
    return readable(request.get("/figures").then());
  }

  private static Map<String, String> readable(ValidatableResponse answer) {
    List<Map<String, Object>> rows = answer.statusCode(200).extract().path("figures");
    Map<String, String> figures = new LinkedHashMap<>();
    for (Map<String, Object> row : rows) {
      String group = row.get("group") == null ? "" : " " + row.get("group");
      String old = figures.put(row.get("code") + " " + row.get("variant") + group, words(row));
      if (old != null) {
        throw new AssertionError("told twice: " + row);
      }
    }
    return figures;
  }

  static ValidatableResponse answer(LocalDate day, String... query) {
    var request =
        given()
            .header("Authorization", "Bearer " + Tokens.of("analyst1", "analyst"))
            .queryParam("from", day.toString())
            .queryParam("to", day.plusDays(1).toString());
    for (int i = 0; i < query.length; i += 2) {
      request.queryParam(query[i], query[i + 1]);
    }
    return request.get("/figures").then();
  }

  private static String words(Map<String, Object> row) {
    Object denominator = row.get("denominator");
    Object value = row.get("value");
    return row.get("numerator")
        + " / "
        + (denominator == null ? "-" : denominator)
        + " = "
        + (value == null ? "absent" : rounded(row, value));
  }

  private static String rounded(Map<String, Object> row, Object value) {
    return "PERCENT".equals(row.get("unit"))
        ? "%.2f".formatted(((Number) value).doubleValue())
        : value.toString();
  }
}
