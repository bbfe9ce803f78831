package dev.thirdring.fieldservice.order;

import static dev.thirdring.fieldservice.Desk.act;
import static dev.thirdring.fieldservice.Desk.approved;
import static dev.thirdring.fieldservice.Desk.as;
import static dev.thirdring.fieldservice.Desk.book;
import static dev.thirdring.fieldservice.Desk.supervisor;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("V7")
class BookingIT {
  private static final Instant DAY = Instant.parse("2199-06-01T00:00:00Z");

  @Inject DataSource database;

  @Test
  void ofBookingsOfOneEngineerAtTheSameTimeOneIsTaken() {
    List<String> orders = Stream.generate(() -> approved("broadband", "east")).limit(8).toList();
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      List<CompletableFuture<Integer>> answers =
          IntStream.range(0, orders.size())
              .mapToObj(
                  number ->
                      CompletableFuture.supplyAsync(
                          () -> bookAt(orders.get(number), DAY.plusSeconds(60L * number)), callers))
              .toList();
      List<Integer> statuses = answers.stream().map(CompletableFuture::join).sorted().toList();
      assertEquals(List.of(200, 409, 409, 409, 409, 409, 409, 409), statuses);
    }
    long booked =
        orders.stream()
            .map(order -> supervisor().get("/orders/" + order).<String>path("state"))
            .filter("BOOKED"::equals)
            .count();
    assertEquals(1, booked);
  }

  @Test
  void theDatabaseRefusesAnOverlapThatNobodyCouldSee() throws SQLException {
    Instant day = DAY.plus(Duration.ofDays(1));
    String first = approved("broadband", "east");
    String second = approved("broadband", "east");
    book(first, 1, day.plusSeconds(3600), day.plusSeconds(7200)).statusCode(200);
    try (Connection unseen = database.getConnection();
        Statement statement = unseen.createStatement()) {
      unseen.setAutoCommit(false);
      statement.executeUpdate(
          "update service_order set starts_at = starts_at - interval '1 hour' where id = '%s'"
              .formatted(first));
      CompletableFuture<Integer> booking = CompletableFuture.supplyAsync(() -> bookAt(second, day));
      awaitBlocked();
      unseen.commit();
      assertEquals(409, booking.join());
    }
    supervisor().get("/orders/" + second).then().body("state", equalTo("APPROVED"));
  }

  @Test
  void movingAnAppointmentDoesNotCollideWithItself() {
    Instant day = DAY.plus(Duration.ofDays(2));
    String order = approved("broadband", "east");
    book(order, 1, day, day.plusSeconds(3600)).statusCode(200);
    book(order, 2, day.plusSeconds(1800), day.plusSeconds(5400))
        .statusCode(200)
        .body("booking.startsAt", equalTo(day.plusSeconds(1800).toString()));
    String other = approved("broadband", "east");
    book(other, 1, day, day.plusSeconds(1801))
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:engineer-taken"));
    book(other, 1, day, day.plusSeconds(1800)).statusCode(200);
  }

  @Test
  void showsWhoFitsAndIsFree() {
    Instant day = DAY.plus(Duration.ofDays(3));
    String free = "/engineers?skill=broadband&region=central&from=" + day + "&to=";
    supervisor()
        .get(free + day.plusSeconds(60))
        .then()
        .statusCode(200)
        .body("code", contains("engineer1", "engineer2"))
        .body("[0].zh", equalTo("工程师一"));
    String order = approved("broadband", "central");
    book(order, 1, day.plusSeconds(30), day.plusSeconds(90)).statusCode(200);
    supervisor().get(free + day.plusSeconds(60)).then().body("code", contains("engineer2"));
    supervisor().get(free + day.plusSeconds(30)).then().body("code", hasItem("engineer1"));
    supervisor().get("/engineers?skill=vehicle").then().body("code", contains("engineer2"));
    supervisor()
        .get("/engineers?skill=kites&region=moon")
        .then()
        .statusCode(400)
        .body("errors.field", contains("skill", "region"));
    supervisor().get(free + day).then().statusCode(400).body("errors.field", contains("to"));
    as("engineer1", "engineer").get("/engineers").then().statusCode(403);
    given().get("/engineers").then().statusCode(401);
    as("agent1", "agent").get("/catalog").then().statusCode(403);
    int entries = as("engineer1", "engineer").get("/catalog").path("size()");
    assertTrue(entries >= 12);
  }

  private void awaitBlocked() throws SQLException {
    long giveUpAt = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      while (System.nanoTime() < giveUpAt) {
        ResultSet blocked =
            statement.executeQuery(
                "select 1 from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and query like '%service_order%'");
        if (blocked.next()) {
          return;
        }
      }
    }
    throw new AssertionError("no booking waits for the other one after 20 s");
  }

  private static int bookAt(String order, Instant from) {
    Map<String, Object> body =
        Map.of("engineer", "engineer1", "startsAt", from, "endsAt", from.plusSeconds(3600));
    return act(supervisor(), order, "booking", 1, body).extract().statusCode();
  }
}
