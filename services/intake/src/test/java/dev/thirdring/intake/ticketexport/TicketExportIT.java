package dev.thirdring.intake.ticketexport;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class TicketExportIT {
  private static final int MANY = 50_000;

  @Inject Pool pool;

  @TestHTTPResource URI address;

  @Test
  @Tag("I14")
  void aFileOfManyTicketsIsSentWhileItIsRead() throws Exception {
    String region = newRegion();
    fill(region, MANY);
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/tickets/export?bom=false&region=" + region))
            .header("Authorization", "Bearer " + Tokens.of("supervisor1", Roles.SUPERVISOR))
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      InputStream body = client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
      assertTrue(lines.readLine().startsWith("工单号 Number,状态 State"));
      assertTrue(lines.readLine().contains(region));
      assertEquals(1, exportsUnderWay(), "the first rows are here while the last are not read yet");
      long rest = lines.lines().count();
      assertEquals(MANY, rest + 1);
    }
    assertEquals(0, exportsUnderWay());
  }

  @Test
  void askingForTheHeadAloneKeepsNoPlace() {
    String region = newRegion();
    for (int i = 0; i < 5; i++) {
      as("supervisor1", Roles.SUPERVISOR)
          .queryParam("region", region)
          .head("/tickets/export")
          .then()
          .statusCode(405);
    }
    export("supervisor1", Roles.SUPERVISOR, Map.of("region", region));
  }

  @Test
  void customersAreMaskedUnlessARoleAndAReasonAreGivenAndBothAreRecorded() {
    String region = newRegion();
    opened(region, "Broken", Map.of("name", "欧阳小明", "phone", "+8613912345678"));
    export("supervisor1", Roles.SUPERVISOR, Map.of("region", region))
        .body(containsString("欧***"))
        .body(containsString("+86139****5678"));
    Map<String, Object> open =
        Map.of("region", region, "unmasked", true, "reason", "consumer association asks " + region);
    export("supervisor1", Roles.SUPERVISOR, open)
        .body(containsString("欧阳小明"))
        .body(containsString("+8613912345678"));
    as("admin1", Roles.ADMINISTRATOR)
        .get("/tickets/exports?limit=200")
        .then()
        .statusCode(200)
        .body(
            "items.findAll { it.filter.contains('" + region + "') }.unmasked",
            equalTo(List.of(true, false)))
        .body("items.reason", hasItem("consumer association asks " + region));
    as("supervisor1", Roles.SUPERVISOR)
        .queryParams(Map.of("region", region, "unmasked", true, "reason", "please"))
        .get("/tickets/export")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("reason"));
    as("quality1", Roles.QUALITY).queryParams(open).get("/tickets/export").then().statusCode(403);
    as("agent1", Roles.AGENT).get("/tickets/export").then().statusCode(403);
    as("agent1", Roles.AGENT).get("/tickets/exports").then().statusCode(403);
  }

  @Test
  @Tag("N4")
  void theRecordOfAnExportDoesNotTellWhomItSearchedFor() {
    String region = newRegion();
    export(
        "supervisor1",
        Roles.SUPERVISOR,
        Map.of("region", region, "phone", "139 1234 5678", "text", "geheimnis"));
    String recorded =
        as("admin1", Roles.ADMINISTRATOR)
            .get("/tickets/exports?limit=200")
            .<List<String>>path("items.filter")
            .stream()
            .filter(filter -> filter.contains(region))
            .findFirst()
            .orElseThrow();
    assertTrue(recorded.contains("+86139****5678"), recorded);
    assertTrue(recorded.contains("text=[***]") && !recorded.contains("geheimnis"), recorded);
  }

  @Test
  void nothingInAFileIsTakenForAFormula() throws IOException {
    String region = newRegion();
    for (String subject :
        List.of("=1+1", "+1", "-1", "@sum(a1)", "\t=1", "safe \"quoted\", text")) {
      opened(region, subject, Map.of("phone", newPhone()));
    }
    String csv = file(Map.of("region", region, "heading", "EN"));
    assertTrue(csv.startsWith("\uFEFFNumber,State"), csv);
    for (String harmless :
        List.of(
            ",'=1+1,",
            ",'+1,",
            ",'-1,",
            ",'@sum(a1),",
            ",'\t=1,",
            ",\"safe \"\"quoted\"\", text\",")) {
      assertTrue(csv.contains(harmless), harmless + " is not in " + csv);
    }
    byte[] xlsx =
        as("supervisor1", Roles.SUPERVISOR)
            .queryParams(Map.of("region", region, "format", "XLSX"))
            .get("/tickets/export")
            .asByteArray();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      List<Row> rows = book.getFirstSheet().read();
      assertEquals(7, rows.size());
      assertEquals("主题 Subject", rows.getFirst().getCellText(8));
      assertTrue(rows.stream().anyMatch(row -> row.getCellText(8).equals("=1+1")));
      assertFalse(
          rows.stream()
              .anyMatch(
                  row ->
                      row.stream()
                          .anyMatch(cell -> cell != null && cell.getType() == CellType.FORMULA)));
    }
  }

  private static String file(Map<String, ?> query) {
    return as("supervisor1", Roles.SUPERVISOR).queryParams(query).get("/tickets/export").asString();
  }

  private static io.restassured.response.ValidatableResponse export(
      String user, String role, Map<String, ?> query) {
    return as(user, role).queryParams(query).get("/tickets/export").then().statusCode(200);
  }

  private int exportsUnderWay() {
    return pool.query(
            """
            select count(*)::int from pg_stat_activity
            where state like 'idle in transaction%' and query like 'fetch % from exported'
            """)
        .execute()
        .await()
        .indefinitely()
        .iterator()
        .next()
        .getInteger(0);
  }

  /** Wide rows, so that they do not all fit into the buffers of a connection. */
  private void fill(String region, int count) {
    pool.preparedQuery(
            """
            with owner as (
              insert into customer (id, name, language, tier, first_seen_at, last_seen_at)
              values (gen_random_uuid(), '王小明', 'ZH', 'standard', now(), now()) returning id
            )
            insert into ticket (id, number, version, state, form, channel, category, region, subject, body, urgent,
              tier, customer_id, responsible, received_at, opened_at, settled_at, customer_accepts, result, reopened)
            select gen_random_uuid(), $1 || '-' || i, 0, 'SETTLED', 'NOTICE', 'telephone', 'complaint', $1,
              repeat('很慢', 90), 'x', false, 'standard', owner.id, 'agent1', now(), now() - i * interval '1 second',
              now(), true, repeat('已处理', 100), 0
            from owner, generate_series(1, $2) i
            """)
        .execute(Tuple.of(region, count))
        .await()
        .indefinitely();
  }

  private static void opened(String region, String subject, Map<String, Object> customer) {
    Map<String, Object> body = new HashMap<>(with(unsettledCall(), "region", region));
    body.put("subject", subject);
    body.put("customer", customer);
    open(UUID.randomUUID().toString(), body).then().statusCode(201);
  }

  private static String newRegion() {
    int any = ThreadLocalRandom.current().nextInt(36 * 36, 36 * 36 * 36);
    return "XY-" + Integer.toString(any, 36).toUpperCase(java.util.Locale.ROOT);
  }

  private static String newPhone() {
    return "+86136%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
  }
}
