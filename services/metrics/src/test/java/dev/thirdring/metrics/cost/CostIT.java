package dev.thirdring.metrics.cost;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.thirdring.metrics.Telling;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M1")
class CostIT {
  private static final String FINANCE = Tokens.of("finance1", "finance");
  private static final String SUPERVISOR = Telling.supervisor();

  @Test
  void takesChangesAndRemovesACost() {
    Map<String, Object> rent = cost("it-rent", "2021-05-01", "2021-05-31", 3_100_000);
    String location =
        Telling.create(FINANCE, "/costs", rent).statusCode(201).extract().header("Location");
    Telling.create(FINANCE, "/costs", rent).statusCode(200);
    Telling.create(FINANCE, "/costs", cost("it-rent", "2021-05-01", "2021-05-31", 3_000_000))
        .statusCode(409)
        .body("errors.field", contains("reference"));
    Telling.change(
            FINANCE, location, "\"0\"", cost("it-rent", "2021-05-01", "2021-05-31", 3_000_000))
        .statusCode(200)
        .header("ETag", "\"1\"");
    Telling.change(FINANCE, location, "\"0\"", rent).statusCode(412);
    Telling.read(FINANCE, "/costs?limit=200")
        .statusCode(200)
        .body("items.minor", hasItem(3_000_000));
    Telling.remove(FINANCE, location, "\"1\"").statusCode(204);
    Telling.remove(FINANCE, location, "\"1\"").statusCode(404);
  }

  @Test
  void aCostThatCannotBeIsRefusedByField() {
    Map<String, Object> wrong = new HashMap<>(cost("it-x", "2021-05-31", "2021-05-01", 1));
    wrong.put("currency", "YUAN");
    Telling.create(FINANCE, "/costs", wrong)
        .statusCode(400)
        .body("errors.field", contains("lastDay", "currency"));
    wrong.put("minor", -1);
    Telling.create(FINANCE, "/costs", wrong)
        .statusCode(400)
        .body("errors.field", contains("minor"));
  }

  @Test
  void aSheetHasAmountsAsAccountsHaveThem() {
    String sheet =
        """
        reference;kind;what;firstDay;lastDay;amount;currency
        it-c1;固定;房租;2021-06-01;2021-06-30;120,000.50;CNY
        it-c2;variable;;2021/6/1;2021/6/1;1000;JPY
        it-c3;fixed;;2021/6/1;2021/6/1;10.005;CNY
        it-c4;some;;2021/6/1;2021/5/1;10;CNY
        """;
    Telling.sheet(FINANCE, "/costs/batch", sheet)
        .statusCode(200)
        .body("rows.outcome", contains("TAKEN", "TAKEN", "REFUSED", "REFUSED"))
        .body("rows[2].errors.field", contains("amount"))
        .body("rows[3].errors.field", contains("kind"));
    Telling.sheet(FINANCE, "/costs/batch", sheet)
        .statusCode(200)
        .body("taken", equalTo(0))
        .body("alreadyThere", equalTo(2));
    Telling.read(FINANCE, "/costs?limit=200")
        .body("items.find { it.reference == 'it-c1' }.minor", equalTo(12_000_050))
        .body("items.find { it.reference == 'it-c2' }.minor", equalTo(1000));
    Telling.read(FINANCE, "/costs/template.csv").statusCode(200);
  }

  @Test
  void onlyWhoKeepsTheAccountsEntersCosts() {
    Map<String, Object> rent = cost("it-403", "2021-05-01", "2021-05-31", 1);
    Telling.create(SUPERVISOR, "/costs", rent).statusCode(403);
    Telling.change(SUPERVISOR, "/costs/00000000-0000-0000-0000-000000000000", "\"0\"", rent)
        .statusCode(403);
    Telling.remove(SUPERVISOR, "/costs/00000000-0000-0000-0000-000000000000", "\"0\"")
        .statusCode(403);
    Telling.sheet(SUPERVISOR, "/costs/batch", "reference\n").statusCode(403);
    Telling.read(SUPERVISOR, "/costs").statusCode(403);
    Telling.read(SUPERVISOR, "/costs/template.csv").statusCode(403);
  }

  private static Map<String, Object> cost(String reference, String first, String last, long minor) {
    return Map.of(
        "reference", reference,
        "kind", "FIXED",
        "firstDay", first,
        "lastDay", last,
        "minor", minor,
        "currency", "CNY");
  }
}
