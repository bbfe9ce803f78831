package dev.thirdring.metrics.alert;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.thirdring.metrics.CallsTold;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What explains that a figure changed. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M3")
class AlertBreakdownIT extends HalfHours {

  @Test
  void theBreakdownSaysWhichQueueDidItAndAddsUp() {
    CallsTold told = new CallsTold();
    for (int call = 0; call < 10; call++) {
      told.answered(start(0).plusSeconds(call * 60L), "billing", 5);
      told.answered(start(0).plusSeconds(call * 60L), "broadband", 5);
      told.answered(start(1).plusSeconds(call * 60L), "billing", 5);
      told.answered(start(1).plusSeconds(call * 60L), "broadband", call < 2 ? 5 : 50);
    }
    told.tell();
    evaluateAfter(2);

    String queue = "breakdowns.find { it.by == 'QUEUE' }";
    get("analyst", "/alerts/" + only() + "/breakdown")
        .statusCode(200)
        .body("from", equalTo(start(1).toString()))
        .body("beforeFrom", equalTo(start(0).toString()))
        .body("breakdowns[0].by", equalTo("QUEUE"))
        .body(queue + ".change", equalTo(-40.0f))
        .body(queue + ".contributions.group", contains("broadband", "billing"))
        .body(queue + ".contributions[0].total", equalTo(-40.0f))
        .body(queue + ".contributions[0].rate", equalTo(-40.0f))
        .body(queue + ".contributions[0].mix", equalTo(0.0f))
        .body(queue + ".contributions[1].total", equalTo(0.0f))
        .body(queue + ".others", equalTo(0));
  }

  @Test
  void aQueuesAlertIsTakenApartWithinItsQueue() {
    watchQueues();
    CallsTold told = new CallsTold();
    for (int half = 0; half < 3; half++) {
      for (int call = 0; call < 12; call++) {
        Instant at = start(half).plusSeconds(call * 60L);
        boolean last = half == 2;
        told.answered(at, "billing", last && call < 3 ? 5 : 50, "standard");
        // Three times as many calls of another queue and tier, all too late and then a third not.
        told.answered(at, "broadband", 90, "vip");
        told.answered(at.plusSeconds(10), "broadband", 90, "vip");
        told.answered(at.plusSeconds(20), "broadband", last ? 5 : 90, "vip");
      }
    }
    told.tell();
    evaluateAfter(3);

    // 0 of 12 before, 3 of 12 now; with the other queue it would be 15 of 48
    explained("billing")
        .body("from", equalTo(start(2).toString()))
        .body("breakdowns.change", everyItem(equalTo(25.0f)))
        .body("breakdowns.by", not(hasItem("QUEUE")))
        .body("breakdowns.find { it.by == 'TIER' }.contributions.group", contains("standard"));
    // 0 of 36 before, 12 of 36 now
    explained("broadband")
        .body("breakdowns.change", everyItem(equalTo(33.33f)))
        .body("breakdowns.find { it.by == 'TIER' }.contributions.group", contains("vip"));
  }

  private static ValidatableResponse explained(String queue) {
    String alert = live().extract().path("items.find { it.group == '" + queue + "' }.id");
    return get("analyst", "/alerts/" + alert + "/breakdown").statusCode(200);
  }
}
