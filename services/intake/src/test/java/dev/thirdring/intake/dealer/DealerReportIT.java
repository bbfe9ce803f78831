package dev.thirdring.intake.dealer;

import static dev.thirdring.intake.ticket.Contacts.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.intake.PurchaseReported;
import dev.thirdring.contracts.intake.RepairReported;
import dev.thirdring.intake.dealer.model.ReportKind;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I8")
class DealerReportIT {
  private static final String TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();

  @Test
  void aPurchaseEntersTheCustomersFileAndIsTold() {
    String reference = reference();
    Response taken =
        report("purchases", with(purchase(reference, "13733000001"), "amount", "128,800.00"));
    taken.then().statusCode(201).body("reference", equalTo(reference));
    as("agent1", Roles.AGENT)
        .get("/customers?q=13733000001")
        .then()
        .body("items.name", contains("车**"));
    String customer = as("agent1", Roles.AGENT).get("/customers?q=13733000001").path("items[0].id");
    as("agent1", Roles.AGENT)
        .get("/customers/" + customer + "/purchases")
        .then()
        .body("items.reference", contains(reference))
        .body("items[0].amountMinor", equalTo(12880000))
        .body("items[0].currency", equalTo("CNY"));
    as("agent1", Roles.AGENT)
        .get("/customers/" + customer + "/repairs")
        .then()
        .body("items", hasSize(0));
    try (EventProbe probe = new EventProbe("intake.tickets")) {
      PurchaseReported told =
          probe.await(PurchaseReported.class, event -> event.reference().equals(reference));
      assertEquals("dealer-1", told.dealer());
      assertEquals("+8613733000001", told.customer().phone());
      assertEquals(TODAY, told.boughtOn().toString());
    }
  }

  @Test
  void aRepairIsKeptWithItsFaultAndTold() {
    String reference = reference();
    Map<String, Object> body = with(purchase(reference, "13733000011"), "fault", "异响");
    report("repairs", with(body, "work", "更换皮带")).then().statusCode(201);
    String customer = as("agent1", Roles.AGENT).get("/customers?q=13733000011").path("items[0].id");
    as("agent1", Roles.AGENT)
        .get("/customers/" + customer + "/repairs")
        .then()
        .body("items.fault", contains("异响"));
    try (EventProbe probe = new EventProbe("intake.tickets")) {
      probe.await(RepairReported.class, event -> event.reference().equals(reference));
    }
  }

  @Test
  void sentAgainItIsTheSameAndSomethingElseUnderItsReferenceIsRefused() {
    String reference = reference();
    String id = report("purchases", purchase(reference, "13733000021")).path("id");
    report("purchases", purchase(reference, "13733000021"))
        .then()
        .statusCode(200)
        .body("id", equalTo(id));
    report("purchases", with(purchase(reference, "13733000021"), "model", "other"))
        .then()
        .statusCode(409)
        .body("errors.field", contains("reference"));
    dealer("dealer-2")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(purchase(reference, "13733000021"))
        .post("/dealer-reports/purchases")
        .then()
        .statusCode(201);
  }

  @Test
  void aRowSentAgainWithAnotherNumberSaysThatNothingWasChanged() {
    String reference = reference();
    report("purchases", purchase(reference, "13733000022")).then().statusCode(201);
    report("purchases", purchase(reference, "13733000023"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:reference-of-other-customer"))
        .body("errors.field", contains("customerPhone"));
    report("purchases", purchase(reference, "137 3300 0022")).then().statusCode(200);
    String again = "单号,日期,产品,客户电话\r\n" + reference + "," + TODAY + ",vehicle,13733000023\r\n";
    batch("purchases", again.getBytes(StandardCharsets.UTF_8))
        .then()
        .body("rows.outcome", contains("REFUSED"));
  }

  @Test
  void aBatchAnswersRowByRowAndChangesNothingWhenSentAgain() {
    String one = reference();
    String two = reference();
    String file =
        "单号,日期,产品,金额,客户姓名,客户电话\r\n"
            + one
            + ","
            + TODAY.replace('-', '/')
            + ",整车,\"￥1,299.00\",批一,137 3300 0031\r\n"
            + two
            + ",2199-01-01,pigeon,-5,批二,12345\r\n"
            + one
            + ","
            + TODAY
            + ",vehicle,1299,批一,13733000031\r\n"
            + one
            + ","
            + TODAY
            + ",vehicle,1300,批一,13733000031\r\n";
    Response first = batch("purchases", file.getBytes(StandardCharsets.UTF_8));
    first
        .then()
        .statusCode(200)
        .body("taken", equalTo(1))
        .body("rows.row", contains(2, 3, 4, 5))
        .body("rows.outcome", contains("TAKEN", "REFUSED", "ALREADY_THERE", "REFUSED"))
        .body("rows[1].errors.field", hasItems("date", "product", "amount", "customerPhone"))
        .body("rows[1].errors.allowed", hasItem(containsString("vehicle")))
        .body("rows[3].errors.field", contains("reference"));
    batch("purchases", file.getBytes(StandardCharsets.UTF_8))
        .then()
        .body("taken", equalTo(0))
        .body("alreadyThere", equalTo(2))
        .body("rows[0].id", equalTo(first.<String>path("rows[0].id")));
  }

  @Test
  void theTemplateIsGivenInBothFormsAndIsTakenBackAsItIs() {
    for (String form : List.of("csv", "xlsx")) {
      byte[] template =
          dealer("dealer-1")
              .get("/dealer-reports/repairs/template." + form)
              .then()
              .statusCode(200)
              .header("Content-Disposition", containsString("repairs." + form))
              .extract()
              .asByteArray();
      assertEquals(0, Sheets.read(ReportKind.REPAIR, template).size());
      batch("repairs", template).then().statusCode(200).body("rows", hasSize(0));
    }
  }

  @Test
  void whatIsNoSheetIsRefusedByName() {
    batch("purchases", "no sheet at all".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(400)
        .body("errors.field", contains("file"))
        .body("errors[0].allowed", containsString("单号 Reference"));
    batch("purchases", new byte[Sheets.BYTES_MAX + 1]).then().statusCode(413);
    report("purchases", Map.of())
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("reference", "date", "product", "customerPhone"));
    report("purchases", with(purchase(reference(), "13733000041"), "model", "a\u0000b"))
        .then()
        .statusCode(400);
    report("bicycles", purchase(reference(), "13733000041")).then().statusCode(404);
  }

  @Test
  void aDealerSeesOnlyItsOwnAndNobodyReportsForAnother() {
    String id = report("purchases", purchase(reference(), "13733000051")).path("id");
    dealer("dealer-1")
        .get("/dealer-reports/purchases/" + id)
        .then()
        .statusCode(200)
        .body("reportedAt", notNullValue());
    dealer("dealer-9").get("/dealer-reports/purchases/" + id).then().statusCode(404);
    dealer("dealer-9")
        .get("/dealer-reports/purchases?dealer=dealer-1")
        .then()
        .body("items", hasSize(0));
    List<String> dealers =
        as("agent1", Roles.AGENT)
            .get("/dealer-reports/purchases?dealer=dealer-1")
            .path("items.dealer");
    assertTrue(dealers.stream().allMatch("dealer-1"::equals) && !dealers.isEmpty());
    as("nobody", Roles.DEALER)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(purchase(reference(), "13733000052"))
        .post("/dealer-reports/purchases")
        .then()
        .statusCode(403);
    as("agent1", Roles.AGENT)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(purchase(reference(), "13733000052"))
        .post("/dealer-reports/purchases")
        .then()
        .statusCode(403);
    as("partner1", Roles.PARTNER).get("/dealer-reports/purchases").then().statusCode(403);
    RestAssured.given()
        .auth()
        .oauth2(Tokens.of("agent1", Roles.AGENT))
        .contentType("text/csv")
        .body("x")
        .post("/dealer-reports/purchases/batch")
        .then()
        .statusCode(403);
    as("dealer1", Roles.DEALER)
        .get("/customers/" + UUID.randomUUID() + "/purchases")
        .then()
        .statusCode(403);
  }

  private static String reference() {
    return "R-" + UUID.randomUUID();
  }

  private static Map<String, Object> purchase(String reference, String phone) {
    return Map.of(
        "reference",
        reference,
        "date",
        TODAY,
        "product",
        "vehicle",
        "customerName",
        "车主甲",
        "customerPhone",
        phone);
  }

  private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(body);
    changed.put(field, value);
    return changed;
  }

  private static Response report(String kind, Map<String, Object> body) {
    return dealer("dealer-1")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/dealer-reports/" + kind);
  }

  private static Response batch(String kind, byte[] file) {
    return RestAssured.given()
        .auth()
        .oauth2(Tokens.with("dealer1", Map.of("dealer", "dealer-1"), Roles.DEALER))
        .contentType("application/octet-stream")
        .body(file)
        .post("/dealer-reports/" + kind + "/batch");
  }

  private static RequestSpecification dealer(String code) {
    return RestAssured.given()
        .auth()
        .oauth2(Tokens.with("clerk-of-" + code, Map.of("dealer", code), Roles.DEALER))
        .contentType(ContentType.JSON);
  }
}
