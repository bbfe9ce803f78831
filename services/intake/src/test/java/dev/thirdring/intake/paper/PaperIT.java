package dev.thirdring.intake.paper;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.thirdring.intake.attachment.Samples;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I1")
class PaperIT {
  private static final byte[] HTML = "<html>".getBytes(StandardCharsets.UTF_8);
  @Inject Pool pool;

  @Test
  @Tag("I4")
  void aLetterOpensAReviewedTicketTogetherWithItsPages() {
    Response received =
        send(
            key(),
            paper("letter"),
            "业务员赵六",
            List.of(Samples.pdf(), Samples.tiff(), Samples.jpeg()));
    received
        .then()
        .statusCode(201)
        .body("ticket.state", equalTo("AWAITING_REVIEW"))
        .body("ticket.channel", equalTo("letter"))
        .body("broughtBy", equalTo("业务员赵六"))
        .body("pages.mediaType", equalTo(List.of("application/pdf", "image/tiff", "image/jpeg")));
    String ticket = received.path("ticket.id");
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/attachments")
        .then()
        .body("items.size()", equalTo(3));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/contacts")
        .then()
        .body("items[0].broughtBy", equalTo("业务员赵六"))
        .body("items[0].channel", equalTo("letter"));
  }

  @Test
  void theSameFaxTwiceIsOneTicket() {
    String key = key();
    Map<String, Object> fax = with(paper("fax"), "text", "长".repeat(19_000));
    String first =
        send(key, fax, null, List.of(Samples.png()))
            .then()
            .statusCode(201)
            .extract()
            .path("ticket.id");
    send(key, fax, null, List.of(Samples.png()))
        .then()
        .statusCode(201)
        .body("ticket.id", equalTo(first));
    send(key, fax, null, List.of(Samples.jpeg())).then().statusCode(422);
    assertEquals(1, attachmentsOf(UUID.fromString(first)));
  }

  @Test
  void onePageThatCannotBeTakenLeavesNothing() {
    String subject = "paper " + UUID.randomUUID();
    Map<String, Object> fax = with(paper("fax"), "subject", subject);
    send(key(), fax, null, List.of(Samples.png(), HTML))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("pages[1]"))
        .body("errors[0].allowed", containsString("image/tiff"));
    send(key(), fax, null, Collections.nCopies(51, Samples.png()))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("pages"));
    send(key(), with(fax, "category", "nonsense"), null, List.of(Samples.png()))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("category"));
    assertEquals(
        0,
        pool.preparedQuery("select count(*) from ticket where subject = $1")
            .execute(Tuple.of(subject))
            .await()
            .atMost(Duration.ofSeconds(10))
            .iterator()
            .next()
            .getLong(0));
  }

  @Test
  void asksForWhatIsMissingByName() {
    send(key(), paper("letter"), null, List.of(Samples.png()))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("broughtBy"));
    send(key(), paper("telephone"), null, List.of(Samples.png()))
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("channel"));
    send(key(), paper("fax"), null, List.of())
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("pages"));
    request("partner1", Roles.PARTNER, key(), paper("fax"))
        .multiPart("pages", "page", Samples.png())
        .post("/papers")
        .then()
        .statusCode(403);
  }

  private long attachmentsOf(UUID ticket) {
    return pool.preparedQuery("select count(*) from attachment where ticket_id = $1")
        .execute(Tuple.of(ticket))
        .await()
        .atMost(Duration.ofSeconds(10))
        .iterator()
        .next()
        .getLong(0);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static Map<String, Object> paper(String channel) {
    return with(unsettledCall(), "channel", channel);
  }

  private static Response send(
      String key, Map<String, Object> ticket, String broughtBy, List<byte[]> pages) {
    RequestSpecification request = request("agent1", Roles.AGENT, key, ticket);
    if (broughtBy != null) {
      request.multiPart(
          new MultiPartSpecBuilder(broughtBy)
              .controlName("broughtBy")
              .mimeType("text/plain")
              .charset("UTF-8")
              .build());
    }
    for (byte[] page : pages) {
      request.multiPart("pages", "page", page);
    }
    return request.post("/papers");
  }

  private static RequestSpecification request(
      String user, String role, String key, Map<String, Object> ticket) {
    try {
      return RestAssured.given()
          .auth()
          .oauth2(Tokens.of(user, role))
          .header("Idempotency-Key", key)
          .multiPart(
              new MultiPartSpecBuilder(EventProbe.JSON.writeValueAsString(ticket))
                  .controlName("ticket")
                  .mimeType("application/json")
                  .charset("UTF-8")
                  .build());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
