package dev.thirdring.intake;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class BootIT {
  @Test
  void isReady() {
    RestAssured.get("/q/health/ready").then().statusCode(200);
  }
}
