package dev.thirdring.routing.supervision;

import static dev.thirdring.routing.Scene.as;
import static dev.thirdring.routing.Scene.eventually;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("R9")
class ClockCircleIT {

  @Test
  void aClockHasCirclesOfItsOwn() {
    String clock = "c-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> told = Map.of("after", "PT0S", "tell", "HEAD", "quiet", false);
    Map<String, Object> wanted = Map.of("clock", clock, "circle", 2, "told", told);
    as(Scene.SUPERVISOR).body(wanted).post("/clock-circles").then().statusCode(403);
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", clock)
        .body(wanted)
        .post("/clock-circles")
        .then()
        .statusCode(201);
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", clock + "-again")
        .body(wanted)
        .post("/clock-circles")
        .then()
        .statusCode(409);
    as(Scene.SUPERVISOR).get("/clock-circles").then().body("items.clock", hasItem(clock));
    as(Scene.SUPERVISOR).get("/urging-circles").then().body("items.clock", not(hasItem(clock)));

    UUID ticket = UUID.randomUUID();
    Instant now = Clock.systemUTC().instant();
    try (Scene scene = new Scene()) {
      scene.events.publish(
          ticket.toString(),
          new DeadlineMissed("knowledge", clock, UUID.randomUUID(), ticket, "billing", now, now));
      eventually(
          () ->
              as(Scene.AGENT)
                  .get("/tickets/" + ticket + "/urges")
                  .then()
                  .extract()
                  .<List<List<String>>>path("items.told"),
          List.of(List.of("billing-head"))::equals);
    }
    String path = "/clock-circles/" + clock + "/2";
    as(Scene.ADMINISTRATOR, 5).body(told).put(path).then().statusCode(412);
    as(Scene.ADMINISTRATOR, 0).body(told).put(path + "0").then().statusCode(404);
    as(Scene.ADMINISTRATOR, 0).delete(path).then().statusCode(204);
    as(Scene.ADMINISTRATOR, 0).delete("/clock-circles/any/1").then().statusCode(409);
  }
}
