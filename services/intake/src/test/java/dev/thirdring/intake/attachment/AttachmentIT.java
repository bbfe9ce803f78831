package dev.thirdring.intake.attachment;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("I1")
class AttachmentIT {
  @Inject Pool pool;

  @Test
  void aFileOfManyChunksComesBackAsItWasAndNoBrowserOpensIt() {
    String ticket = ticket();
    byte[] content = Samples.pdf(3 * Contents.CHUNK + 17);
    Response kept = upload(ticket, UUID.randomUUID().toString(), "账单 bill.pdf.exe", content);
    kept.then()
        .statusCode(201)
        .body("name", equalTo("账单 bill.pdf.exe.pdf"))
        .body("mediaType", equalTo("application/pdf"))
        .body("bytes", equalTo(content.length));
    String path = "/tickets/" + ticket + "/attachments/" + kept.path("id");
    assertEquals(path, URLPath.of(kept.header("Location")));
    Response downloaded = as("agent1", Roles.AGENT).get(path);
    downloaded
        .then()
        .statusCode(200)
        .header("Content-Type", equalTo("application/pdf"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header(
            "Content-Disposition", containsString("attachment; filename=\"__ bill.pdf.exe.pdf\""))
        .header("Content-Disposition", containsString("filename*=UTF-8''%E8%B4%A6%E5%8D%95%20bill"))
        .header("Content-Security-Policy", containsString("sandbox"))
        .header("Cache-Control", containsString("no-store"));
    assertArrayEquals(content, downloaded.asByteArray());
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/attachments")
        .then()
        .body("items.sha256", hasItem((String) kept.path("sha256")));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/way")
        .then()
        .body("items.event", hasItem("attachment-kept"));
  }

  @Test
  @Tag("N4")
  void whoLookedAtAFileIsRecorded() {
    String ticket = ticket();
    String path = keep(ticket, Samples.png());
    assertEquals(0, looks(ticket, "curious"));
    as("curious", Roles.QUALITY).get(path).then().statusCode(200);
    assertEquals(1, looks(ticket, "curious"));
    as("channel1", Roles.CHANNEL).get(path).then().statusCode(403);
    as("partner1", Roles.PARTNER).get(path).then().statusCode(403);
    as("partner1", Roles.PARTNER).get("/tickets/" + ticket + "/attachments").then().statusCode(403);
    assertEquals(1, looks(ticket, "%"));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + UUID.randomUUID() + path.substring(path.indexOf("/attachments")))
        .then()
        .statusCode(404);
  }

  @Test
  void whatAFileIsIsDecidedByItsContent() {
    String ticket = ticket();
    byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    upload(ticket, UUID.randomUUID().toString(), "picture.png", page)
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("file"))
        .body("errors[0].allowed", containsString("image/png"));
    upload(ticket, UUID.randomUUID().toString(), "empty.png", new byte[0]).then().statusCode(400);
    upload(UUID.randomUUID().toString(), UUID.randomUUID().toString(), "a.png", Samples.png())
        .then()
        .statusCode(404);
    upload(ticket, UUID.randomUUID().toString(), "a.csv", new byte[3_000_000])
        .then()
        .statusCode(400);
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/attachments")
        .then()
        .body("items.size()", equalTo(0));
  }

  @Test
  void theSameUploadTwiceIsKeptOnceAndAnotherUnderItsKeyIsRefused() {
    String ticket = ticket();
    String key = UUID.randomUUID().toString();
    String first =
        upload(ticket, key, "a.png", Samples.png()).then().statusCode(201).extract().path("id");
    upload(ticket, key, "a.png", Samples.png()).then().statusCode(201).body("id", equalTo(first));
    upload(ticket, key, "a.png", Samples.jpeg()).then().statusCode(422);
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/attachments")
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void aTicketHoldsSoManyFilesAndNoMore() {
    String ticket = ticket();
    for (int i = 0; i < 50; i++) {
      keep(ticket, Samples.png());
    }
    upload(ticket, UUID.randomUUID().toString(), "a.png", Samples.png())
        .then()
        .statusCode(409)
        .body("errors[0].allowed", containsString("50"));
    String page =
        as("agent1", Roles.AGENT)
            .get("/tickets/" + ticket + "/attachments?limit=30")
            .then()
            .body("items.size()", equalTo(30))
            .extract()
            .path("nextCursor");
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/attachments?limit=30&cursor=" + page)
        .then()
        .body("items.size()", equalTo(20));
  }

  @Test
  void aRemovedFileLeavesItsTraceAndNoContent() {
    String ticket = ticket();
    String path = keep(ticket, Samples.png());
    as("agent1", Roles.AGENT).delete(path + "?reason=x").then().statusCode(403);
    as("supervisor1", Roles.SUPERVISOR).delete(path).then().statusCode(400);
    as("supervisor1", Roles.SUPERVISOR)
        .delete(path + "?reason=wrong+customer")
        .then()
        .statusCode(204);
    as("supervisor1", Roles.SUPERVISOR).delete(path + "?reason=again").then().statusCode(404);
    as("agent1", Roles.AGENT).get(path).then().statusCode(404);
    Awaitility.await("chunks of the removed file")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertEquals(
                    0,
                    count(
                        "select count(*) from attachment_chunk where attachment_id = $1",
                        UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))));
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket + "/attachments")
        .then()
        .body("items[0].removedAt", org.hamcrest.Matchers.notNullValue());
  }

  @Test
  void whichKindsAreTakenIsDataOfTheAdministrator() {
    String ticket = ticket();
    byte[] drawing = "AC1027 drawing".getBytes(StandardCharsets.US_ASCII);
    upload(ticket, UUID.randomUUID().toString(), "plan.dwg", drawing).then().statusCode(400);
    Map<String, Object> kind =
        Map.of(
            "extensions",
            java.util.List.of("dwg"),
            "nameZh",
            "图纸",
            "nameEn",
            "Drawing",
            "bytesMax",
            1000);
    as("agent1", Roles.AGENT)
        .body(kind)
        .put("/attachment-types/image/vnd.dwg")
        .then()
        .statusCode(403);
    as("admin1", Roles.ADMINISTRATOR)
        .body(kind)
        .put("/attachment-types/image/vnd.dwg")
        .then()
        .statusCode(204);
    as("admin1", Roles.ADMINISTRATOR)
        .body(kind)
        .put("/attachment-types/image/vnd.dwg")
        .then()
        .statusCode(412);
    upload(ticket, UUID.randomUUID().toString(), "plan.dwg", drawing).then().statusCode(201);
    upload(ticket, UUID.randomUUID().toString(), "plan.dwg", new byte[0]).then().statusCode(400);
  }

  private String ticket() {
    return open(unsettledCall()).then().statusCode(201).extract().path("id");
  }

  private static String keep(String ticket, byte[] content) {
    String id =
        upload(ticket, UUID.randomUUID().toString(), "any", content)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return "/tickets/" + ticket + "/attachments/" + id;
  }

  private static Response upload(String ticket, String key, String name, byte[] content) {
    return RestAssured.given()
        .auth()
        .oauth2(Tokens.of("agent1", Roles.AGENT))
        .header("Idempotency-Key", key)
        .config(
            RestAssuredConfig.config()
                .httpClient(
                    HttpClientConfig.httpClientConfig()
                        .httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
                .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8")))
        .multiPart("file", name, content)
        .post("/tickets/" + ticket + "/attachments");
  }

  private long looks(String ticket, String by) {
    return count(
        "select count(*) from personal_data_look where ticket_id = $1 and looked_by like '"
            + by
            + "'",
        UUID.fromString(ticket));
  }

  private long count(String sql, UUID id) {
    return pool.preparedQuery(sql)
        .execute(Tuple.of(id))
        .await()
        .atMost(Duration.ofSeconds(10))
        .iterator()
        .next()
        .getLong(0);
  }

  private static final class URLPath {
    static String of(String location) {
      return location.substring(location.indexOf("/tickets"));
    }
  }
}
