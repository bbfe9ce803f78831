package dev.thirdring.intake.takeover;

import static dev.thirdring.intake.ticket.Contacts.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.contracts.intake.TicketArchived;
import dev.thirdring.contracts.intake.TicketTakenOver;
import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class TakeOverIT {
  private static final String HEADER =
      "requestid,datetimeinit,probaddress,callertype,neighborhood,ward,problemcode,description,submitto,status,"
          + "datetimeclosed,datecancelled\n";

  @Test
  void takesEachRequestOnceAndAnswersRowByRow() throws Exception {
    String mapping = keepExampleMapping();
    String file =
        HEADER
            + "A1,2018-01-01 00:48:30.0,\"75 NORTH RD, UNIT 2\",WEB,8,16,WTR,Water coming up,\"WATER DIV,\",CLOSED,"
            + "2018-01-05 16:22:21.287,NA\n"
            + "A1,2018-01-01 00:48:30.0,\"75 NORTH RD, UNIT 2\",WEB,8,16,WTR,Water coming up,\"WATER DIV,\",CLOSED,"
            + "2018-01-05 16:22:21.287,NA\n"
            + "A2,2018-07-01 08:16:08.16,1 MAIN ST,NA,9,23,LIGHT,Lights out,\"TRAFFIC, 511\",NEW,NA,NA\n"
            + "A3,yesterday,1 MAIN ST,PHONE,9,23,LIGHT,Lights out,TRAFFIC,NEW,NA,NA\n"
            + "A4,2018-01-02 08:16:08.16,short row\n";
    List<JsonNode> first = send(mapping, file, StandardCharsets.UTF_8);
    assertEquals(
        List.of("TAKEN", "ALREADY_THERE", "TAKEN", "REFUSED", "REFUSED"),
        first.stream().limit(5).map(line -> line.path("outcome").asText()).toList());
    assertEquals("receivedAt", first.get(3).path("errors").get(0).path("field").asText());
    assertEquals("row", first.get(4).path("errors").get(0).path("field").asText());
    assertEquals(2, first.getLast().path("taken").asInt());
    List<JsonNode> again = send(mapping, file, StandardCharsets.UTF_8);
    assertEquals(0, again.getLast().path("taken").asInt());
    assertEquals(3, again.getLast().path("alreadyThere").asInt());
    assertEquals(first.get(0).path("ticketId"), again.get(0).path("ticketId"));
    UUID ticket = UUID.fromString(first.get(0).path("ticketId").asText());
    try (EventProbe probe = new EventProbe("intake.tickets")) {
      TicketTakenOver event = probe.await(TicketTakenOver.class, e -> e.ticketId().equals(ticket));
      assertEquals(Instant.parse("2018-01-01T06:48:30Z"), event.receivedAt());
      assertEquals(Instant.parse("2018-01-05T22:22:21.287Z"), event.settledAt());
      assertEquals("web-message", event.channel());
    }
  }

  @Test
  @Tag("I14")
  void whatWasSettledElsewhereIsFiledByItselfAsItCame() throws Exception {
    String file =
        HEADER
            + "S1,2018-01-01 00:48:30.0,1 MAIN ST,WEB,8,16,WTR,Water coming,WATER,CLOSED,2018-01-05 16:22:21.287,NA\n"
            + "S2,2018-07-01 08:16:08.16,1 MAIN ST,WEB,9,23,LIGHT,Lights out,TRAFFIC,NEW,NA,NA\n";
    List<JsonNode> lines = send(keepExampleMapping(), file, StandardCharsets.UTF_8);
    UUID settled = UUID.fromString(lines.get(0).path("ticketId").asText());
    UUID open = UUID.fromString(lines.get(1).path("ticketId").asText());
    try (EventProbe probe = new EventProbe("intake.tickets")) {
      for (UUID ticket : List.of(open, settled)) {
        probe.publish(
            ticket.toString(),
            new AssignmentUrged(
                ticket, null, "archive", 0, List.of("customer-care"), "clock", Instant.EPOCH));
      }
      TicketArchived filed = probe.await(TicketArchived.class, e -> e.ticketId().equals(settled));
      assertEquals("clock", filed.archivedBy());
      assertNull(filed.incompleteBecause());
    }
    as("agent1", Roles.AGENT)
        .get("/tickets/" + open)
        .then()
        .body("state", equalTo("IN_HANDLING"))
        .body("archivedAt", nullValue());
  }

  @Test
  void readsOtherCharacterSetsAndNdjson() throws Exception {
    String mapping = keepExampleMapping();
    String file =
        "\uFEFF" + HEADER + "C1,2026-01-01 00:48:30,人民路1号,PHONE,8,16,停水,家里停水,供水处,NEW,NA,NA\n";
    List<JsonNode> lines = send(mapping, file, Charset.forName("GB18030"));
    assertEquals("TAKEN", lines.getFirst().path("outcome").asText(), lines.toString());
    String ndjson =
        "{\"requestid\":\"N1\",\"datetimeinit\":\"2026-01-01 00:48:30\",\"callertype\":\"PHONE\","
            + "\"description\":\"No water\"}\nnot json\n";
    List<JsonNode> more =
        lines(
            supervisor()
                .contentType("application/x-ndjson")
                .body(ndjson.getBytes(StandardCharsets.UTF_8))
                .post("/tickets/import?mapping=" + mapping));
    assertEquals("TAKEN", more.get(0).path("outcome").asText(), more.toString());
    assertEquals("REFUSED", more.get(1).path("outcome").asText());
  }

  @Test
  void aRowThatCannotBeKeptRefusesItselfAndNobodyElse() throws Exception {
    String file =
        HEADER
            + "B1,2026-01-01 00:48:30,1 MAIN ST,PHONE,8,16,WTR,No water,WATER,NEW,NA,NA\n"
            + "B2,2026-01-01 00:48:30,1 MAIN ST,PHONE,8,16,WTR,No \u0000 water,WATER,NEW,NA,NA\n"
            + "B3,2026-01-01 00:48:30,1 MAIN ST,PHONE,8,16,WTR,No water,WATER,NEW,NA,NA\n";
    List<JsonNode> lines = send(keepExampleMapping(), file, StandardCharsets.UTF_8);
    assertEquals(
        List.of("TAKEN", "REFUSED", "TAKEN"),
        lines.stream().limit(3).map(line -> line.path("outcome").asText()).toList());
    assertEquals(2, lines.getLast().path("taken").asInt(), lines.toString());
  }

  @Test
  void wantsAKnownMappingAndTheRole() throws Exception {
    supervisor()
        .contentType("text/csv")
        .body(HEADER)
        .post("/tickets/import?mapping=nobody-kept-this")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("mapping"));
    RestAssured.given()
        .auth()
        .oauth2(Tokens.of("agent1", Roles.AGENT))
        .contentType("text/csv")
        .body(HEADER)
        .post("/tickets/import?mapping=any")
        .then()
        .statusCode(403);
    as("admin1", Roles.ADMINISTRATOR)
        .body(
            Map.of(
                "source",
                "x",
                "zone",
                "Moon/Crater",
                "fields",
                Map.of("colour", Map.of("constant", "red"))))
        .put("/takeover-mappings/broken")
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("zone", "fields.colour", "fields.reference"));
  }

  private static RequestSpecification supervisor() {
    return RestAssured.given().auth().oauth2(Tokens.of("supervisor1", Roles.SUPERVISOR));
  }

  private static String keepExampleMapping() throws IOException {
    String code = "m-" + UUID.randomUUID();
    Path example =
        Path.of(
            System.getProperty("third-ring.root"), "examples/takeover/service-requests-311.json");
    String mapping =
        Files.readString(example).replace("\"city-311\"", "\"" + code.substring(0, 20) + "\"");
    as("admin1", Roles.ADMINISTRATOR)
        .body(mapping)
        .put("/takeover-mappings/" + code)
        .then()
        .statusCode(204);
    return code;
  }

  private static List<JsonNode> send(String mapping, String file, Charset charset)
      throws IOException {
    return lines(
        supervisor()
            .contentType("text/csv")
            .body(file.getBytes(charset))
            .post("/tickets/import?mapping=" + mapping + "&charset=" + charset.name()));
  }

  private static List<JsonNode> lines(Response answer) throws IOException {
    assertTrue(answer.statusCode() == 200, answer.asString());
    List<JsonNode> lines = new ArrayList<>();
    for (String line : answer.asString().split("\n")) {
      lines.add(EventProbe.JSON.readTree(line));
    }
    return lines;
  }
}
