package dev.thirdring.routing.partner.webhook;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import dev.thirdring.routing.partner.PartnerScene;
import dev.thirdring.routing.partner.webhook.Receiving.Mood;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class WebhookIT {
  private static final Map<String, Object> REFUNDED = Map.of("remedy", "已退订并退费 Refunded");

  private static final int AT_ONCE_PER_RECEIVER = 4;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  private PartnerScene partner;
  private final Receiving receiver = new Receiving();
  private String webhook;
  private int version;

  @BeforeEach
  void register() {
    partner = new PartnerScene();
    webhook =
        as(partner.token)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(Map.of("url", receiver.url()))
            .post(webhooks())
            .then()
            .statusCode(201)
            .body("state", equalTo("PENDING"))
            .extract()
            .path("webhookId");
    version = 0;
    receiver.secret(newSecret());
  }

  @AfterEach
  void close() {
    receiver.close();
    partner.close();
  }

  @Test
  @Tag("R10")
  void messagesAreSignedAndComeInOrder() {
    verified();
    AssignmentMade made = partner.complaint();
    answer(made);
    awaitEffects("assignment.made", "assignment.completed");
    assertTrue(receiver.heard.stream().allMatch(Receiving.Heard::signed));
    String said = receiver.effects.toString();
    assertTrue(said.contains(made.assignmentId().toString()));
    assertFalse(said.contains("13800138000") || said.contains("彩铃"), said);
  }

  @ParameterizedTest
  @EnumSource(
      value = Mood.class,
      names = {"LIES", "FAILS", "REDIRECTS", "IS_GONE", "HANGS"})
  @Tag("R10")
  void aReceiverThatDoesNotAnswerWithTheChallengeTakesNothing(Mood mood) {
    receiver.moods.add(mood);
    verify().then().statusCode(409);
    AssignmentMade made = partner.complaint();
    assertEquals(partner.code, made.department());
    deliveries("").then().body("items", hasSize(0));
    assertEquals("PENDING", state());
  }

  @ParameterizedTest
  @EnumSource(
      value = Mood.class,
      names = {"FAILS", "REDIRECTS", "HANGS"})
  @Tag("R10")
  void whatAReceiverDoesNotTakeComesAgainUnderItsId(Mood mood) {
    verified();
    receiver.heard.clear();
    receiver.moods.addAll(List.of(mood, mood));
    answer(partner.complaint());
    awaitEffects("assignment.made", "assignment.completed");
    List<String> ids =
        receiver.heard.stream()
            .filter(one -> one.body().get("type").asText().equals("assignment.made"))
            .map(Receiving.Heard::id)
            .toList();
    assertEquals(3, ids.size(), "twice in vain, then taken");
    assertEquals(1, ids.stream().distinct().count());
  }

  @Test
  @Tag("R10")
  void aReceiverThatIsDownGetsItWhenItIsBack() {
    verified();
    receiver.stop();
    partner.complaint();
    eventually(
        () -> deliveries("").jsonPath().getInt("items[0].attempts"), attempts -> attempts >= 1);
    assertEquals("no connection", deliveries("").path("items[0].lastError"));
    receiver.start();
    awaitEffects("assignment.made");
  }

  @Test
  @Tag("R10")
  void aReceiverThatHangsTakesNoMoreThanItsPlaces() {
    verified();
    receiver.heard.clear();
    receiver.moods.addAll(java.util.Collections.nCopies(500, Mood.HANGS));
    for (int i = 0; i < 20; i++) {
      partner.scene.publish(PartnerScene.complaintAbout(partner.product));
    }
    eventually(() -> receiver.heard.size(), heard -> heard >= 10);
    assertTrue(mostAtOnce() <= AT_ONCE_PER_RECEIVER + 1, "at once: " + mostAtOnce());
  }

  /** Each takes its place for a second: so many came within less. */
  private long mostAtOnce() {
    long within = Duration.ofMillis(900).toNanos();
    List<Long> times = receiver.heard.stream().map(Receiving.Heard::nanos).toList();
    return times.stream()
        .mapToLong(from -> times.stream().filter(at -> at >= from && at - from < within).count())
        .max()
        .orElse(0);
  }

  @Test
  @Tag("R10")
  void aReceiverThatIsSwitchedOffTakesNoPlace() {
    for (int i = 1; i < 5; i++) {
      another().then().statusCode(201);
    }
    another().then().statusCode(409).body("type", containsString("too-many-receivers"));
    verified();
    off().then().statusCode(200).body("state", equalTo("DISABLED"));
    version++;
    another().then().statusCode(201);
    verify().then().statusCode(409).body("type", containsString("too-many-receivers"));
    off().then().statusCode(200);
    as(partner.token)
        .get(webhooks())
        .then()
        .body("items", hasSize(5))
        .body("items.webhookId", not(hasItem(webhook)));
    off().then().statusCode(404);
  }

  private Response another() {
    return as(partner.token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("url", receiver.url()))
        .post(webhooks());
  }

  private Response off() {
    return as(partner.token, version).delete(webhooks() + "/" + webhook);
  }

  @Test
  @Tag("R10")
  void whatIsRefusedAgainAndAgainIsADeadLetterThatCanBeSentAgain() {
    verified();
    receiver.moods.addAll(java.util.Collections.nCopies(6, Mood.FAILS));
    partner.complaint();
    Response dead =
        eventually(
            () -> deliveries("?state=DEAD"), seen -> seen.jsonPath().getList("items").size() == 1);
    dead.then()
        .body("items[0].lastError", equalTo("answered with status 500"))
        .body("items[0].attempts", equalTo(6));
    String replay =
        "/partners/" + partner.code + "/deliveries/" + dead.path("items[0].deliveryId") + "/replay";
    as(Scene.AGENT).post(replay).then().statusCode(403);
    as(partner.token).post(replay).then().statusCode(204);
    awaitEffects("assignment.made");
    as(partner.token).post(replay).then().statusCode(404);
  }

  @Test
  @Tag("R10")
  void aReceiverThatIsGoneIsSwitchedOffAndItsPartnerTold() {
    verified();
    receiver.moods.add(Mood.IS_GONE);
    partner.complaint();
    eventually(this::state, "DISABLED"::equals);
    as(partner.token)
        .get("/partners/" + partner.code + "/notices")
        .then()
        .body("items.what", equalTo(List.of("receiver-disabled: it answered 410 Gone")));
    partner.complaint();
    assertEquals(1, deliveries("").jsonPath().getList("items").size(), "nothing more is sent");
    version = as(partner.token).get(webhooks()).jsonPath().getInt("items[0].version");
    verified();
    partner.complaint();
    awaitEffects("assignment.made");
  }

  /** As a process leaves it that was killed after sending and before noting so. */
  @Test
  @Tag("R10")
  void aDeliveryWhoseHolderDiedComesAgainAndHasOneEffect() {
    verified();
    receiver.heard.clear();
    partner.complaint();
    awaitEffects("assignment.made");
    eventually(
        () -> deliveries("?state=DELIVERED").jsonPath().getList("items").size(), n -> n == 1);
    sql(
        "update webhook_delivery set state = 'WAITING', ended_at = null, next_at = now() where partner = '"
            + partner.code
            + "'");
    eventually(() -> receiver.heard.size(), heard -> heard == 2);
    assertEquals(1, receiver.heard.stream().map(Receiving.Heard::id).distinct().count());
    assertEquals(List.of("assignment.made"), receiver.types());
  }

  @Test
  @Tag("R10")
  void whileASecretIsReplacedBothAreValid() {
    verified();
    String next = newSecret();
    partner.complaint();
    awaitEffects("assignment.made");
    receiver.secret(next);
    partner.complaint();
    awaitEffects("assignment.made", "assignment.made");
    assertTrue(receiver.heard.stream().allMatch(Receiving.Heard::signed));
  }

  @Test
  @Tag("R10")
  void secretsAreNeitherShownAgainNorKeptInTheClear() {
    String secret = newSecret();
    assertFalse(as(partner.token).get(webhooks()).asString().contains(secret));
    String kept = secret.substring(6, 20);
    assertEquals(
        0, count("select count(*) from idempotent_answer where body like '%" + kept + "%'"));
    assertEquals(
        0,
        count(
            "select count(*) from partner_webhook where position('"
                + kept
                + "'::bytea in secret) > 0"));
    as(partner.token, 0).post(webhooks() + "/" + webhook + "/secret").then().statusCode(412);
    as(Scene.ADMINISTRATOR, version)
        .post(webhooks() + "/" + webhook + "/secret")
        .then()
        .statusCode(403);
  }

  @Test
  void onlyAddressesThatMayBeCalledAreTaken() {
    as(partner.token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("url", "ftp://127.0.0.1/"))
        .post(webhooks())
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("url"));
  }

  private String webhooks() {
    return "/partners/" + partner.code + "/webhooks";
  }

  private String newSecret() {
    return as(partner.token, version++)
        .post(webhooks() + "/" + webhook + "/secret")
        .then()
        .statusCode(200)
        .extract()
        .path("secret");
  }

  private Response verify() {
    return as(partner.token, version).post(webhooks() + "/" + webhook + "/verification");
  }

  private void verified() {
    verify().then().statusCode(200).body("state", equalTo("ACTIVE"));
    version++;
  }

  private String state() {
    return as(partner.token).get(webhooks()).path("items[0].state");
  }

  private Response deliveries(String query) {
    return as(partner.token).get("/partners/" + partner.code + "/deliveries" + query);
  }

  private void answer(AssignmentMade made) {
    as(partner.token, 0)
        .body(REFUNDED)
        .post("/partners/" + partner.code + "/assignments/" + made.assignmentId() + "/answer")
        .then()
        .statusCode(200);
  }

  private void awaitEffects(String... types) {
    eventually(
        () -> receiver.types().stream().collect(Collectors.joining(" ")),
        String.join(" ", types)::equals);
  }

  private void sql(String statement) {
    try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
        Statement run = connection.createStatement()) {
      run.execute(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private long count(String query) {
    try (Connection connection = DriverManager.getConnection(database, "postgres", "postgres");
        Statement run = connection.createStatement();
        var rows = run.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
