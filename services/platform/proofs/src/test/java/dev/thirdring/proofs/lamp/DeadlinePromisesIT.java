package dev.thirdring.proofs.lamp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class DeadlinePromisesIT {
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  /** The failing deadline is due first; the other one of the same poll fires all the same. */
  @Test
  void aFailingListenerIsTriedAgainAndBlocksNobody() {
    Instant dueAt = Instant.parse("2026-01-01T00:00:00Z").truncatedTo(ChronoUnit.SECONDS);
    try (EventProbe probe = new EventProbe("proofs.lamps")) {
      UUID lamp = light(Map.of("burnsOutAt", dueAt.toString(), "shortCircuits", true), 201);
      probe.await(LampBurntOut.class, out -> of(out, lamp, BurnOut.KIND));
      probe.await(LampBurntOut.class, out -> of(out, lamp, ShortCircuit.KIND));
      List<LampBurntOut> all =
          probe.all(LampBurntOut.class).stream().filter(out -> out.lampId().equals(lamp)).toList();
      assertEquals(
          List.of(BurnOut.KIND, ShortCircuit.KIND), all.stream().map(LampBurntOut::kind).toList());
      assertEquals(dueAt, all.getFirst().dueAt());
      Proof.await(
          "deadlines left",
          0L,
          Duration.ofSeconds(5),
          () ->
              Proof.count(
                  database, "select count(*) from deadline where subject = ?", lamp.toString()));
    }
  }

  @Test
  void aDeadlineOfARolledBackTransactionIsNotSet() {
    light(Map.of("burnsOutAt", "2026-01-01T00:00:01Z", "failsAfterwards", true), 500);
    assertEquals(
        0,
        Proof.count(
            database,
            "select count(*) from deadline where due_at = '2026-01-01T00:00:01Z'::timestamptz"));
  }

  private static boolean of(LampBurntOut out, UUID lamp, String kind) {
    return out.lampId().equals(lamp) && out.kind().equals(kind);
  }

  private static UUID light(Map<String, Object> more, int status) {
    Map<String, Object> wish = new java.util.HashMap<>(more);
    wish.put("name", "lamp " + UUID.randomUUID().toString().substring(0, 8));
    wish.put("colour", "RED");
    String id =
        RestAssured.given()
            .auth()
            .oauth2(Tokens.of("engineer1", Roles.ENGINEER))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(ContentType.JSON)
            .body(wish)
            .post("/lamps")
            .then()
            .statusCode(status)
            .extract()
            .path("id");
    return id == null ? null : UUID.fromString(id);
  }
}
