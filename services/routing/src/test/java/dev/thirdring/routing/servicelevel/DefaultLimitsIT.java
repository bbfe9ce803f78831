package dev.thirdring.routing.servicelevel;

import static dev.thirdring.routing.Scene.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits as they are before anybody edits them. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class DefaultLimitsIT {

  @ParameterizedTest
  @CsvSource({
    "notice-to-department, any, 1 working days",
    "telephone-to-department, any, PT10M",
    "arrangement-told, any, PT20M",
    "reply-time-promised, any, PT30M",
    "supervision-enquiry, any, PT1H",
    "department-answer, any, 10 working days",
    "effective-reply, vip, PT8H",
    "effective-reply, premium, PT24H",
    "effective-reply, standard, PT48H",
    "archive, any, 3 working days",
  })
  @Tag("R1")
  @Tag("R2")
  @Tag("R3")
  @Tag("R4")
  @Tag("R5")
  @Tag("I14")
  void areThoseOfTheRules(String clock, String tier, String limit) {
    assertEquals(
        limit, as(Scene.ADMINISTRATOR).get("/service-levels/" + clock + "/" + tier).path("limit"));
  }
}
