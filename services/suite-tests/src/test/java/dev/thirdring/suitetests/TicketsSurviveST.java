package dev.thirdring.suitetests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.localstack.Part;
import dev.thirdring.localstack.Stack;
import dev.thirdring.platform.testkit.EventProbe;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * 200 tickets flow while routing is killed with -9 and Kafka is stopped and started: none is lost,
 * none doubled, the order within a ticket is kept.
 */
class TicketsSurviveST {
  private static final int TICKETS = 200;
  private static final List<String> TOLD = List.of("ARRANGEMENT", "PROGRESS", "SOLUTION");
  private static Stack stack;

  @BeforeAll
  static void start() {
    stack =
        Stack.builder()
            .home(Path.of("target/stack"))
            .freePorts()
            .fresh()
            .services(
                Part.INTAKE, Part.ROUTING, Part.SMS_NOTIFICATION, Part.SMS_GATEWAY, Part.METRICS)
            .progress(System.out::println)
            .build()
            .start();
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void noTicketIsLostDoubledOrOvertaken() throws Exception {
    FrontEnd frontEnd = new FrontEnd(stack);
    List<UUID> tickets = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
      List<Future<?>> work = new ArrayList<>();
      for (int client = 0; client < 4; client++) {
        work.add(clients.submit(() -> flow(frontEnd, tickets, next)));
      }
      await("50 tickets", () -> tickets.size() >= 50);
      stack.kill(Part.ROUTING);
      await("90 tickets without routing", () -> tickets.size() >= 90);
      stack.start(Part.ROUTING);
      await("110 tickets", () -> tickets.size() >= 110);
      stack.stopKafka();
      await("160 tickets without Kafka", () -> tickets.size() >= 160);
      stack.startKafka();
      for (Future<?> done : work) {
        done.get();
      }
    }
    assertEquals(TICKETS, tickets.size());
    awaitCount("assignments", Part.ROUTING, "select count(distinct ticket_id) from assignment");
    assertEquals(TICKETS, count(Part.ROUTING, "select count(*) from assignment"), "doubled");
    awaitCount(
        "assignments on intake's way",
        Part.INTAKE,
        "select count(*) from way_entry where event = 'assignment-made'");
    awaitEach("outbox of intake is empty", () -> count(Part.INTAKE, "select count(*) from outbox"));
    for (UUID ticket : tickets) {
      assertWayInOrder(frontEnd.way(ticket));
    }
    assertPublishedInOrder(tickets);
    awaitCount(
        "customers told of their assignment",
        Part.SMS_NOTIFICATION,
        "select count(*) from message where lower(occasion) = 'assigned'");
    assertEquals(
        0,
        count(
            Part.SMS_NOTIFICATION,
            "select count(*) from (select ticket_id, occasion from message"
                + " where lower(occasion) in ('registered', 'assigned')"
                + " group by ticket_id, occasion having count(*) > 1) doubled"),
        "a customer was told twice");
  }

  private static void flow(FrontEnd frontEnd, List<UUID> tickets, AtomicInteger next) {
    for (int number = next.getAndIncrement(); number < TICKETS; number = next.getAndIncrement()) {
      UUID ticket = frontEnd.open(number);
      TOLD.forEach(what -> frontEnd.inform(ticket, what));
      tickets.add(ticket);
    }
  }

  private static void assertWayInOrder(JsonNode way) {
    List<String> told = new ArrayList<>();
    int assigned = 0;
    for (JsonNode entry : way) {
      if (entry.path("event").asText().equals("customer-informed")) {
        told.add(entry.path("details").path("informedOf").asText());
      }
      assigned += entry.path("event").asText().equals("assignment-made") ? 1 : 0;
    }
    assertEquals(TOLD, told, () -> "way: " + way);
    assertEquals(1, assigned, () -> "way: " + way);
  }

  private static void assertPublishedInOrder(List<UUID> tickets) {
    try (EventProbe probe =
        new EventProbe(
            stack.bootstrapServers(), List.of("intake.tickets", "routing.assignments"))) {
      for (UUID ticket : tickets) {
        String key = ticket.toString();
        probe.await(TicketOpened.class, event -> event.ticketId().equals(ticket));
        probe.await(AssignmentMade.class, event -> event.ticketId().equals(ticket));
        List<String> published =
            probe.distinctOf(key).stream()
                .filter(CustomerInformed.class::isInstance)
                .map(event -> ((CustomerInformed) event).informedOf().name())
                .toList();
        assertEquals(TOLD, published, () -> "published for " + key);
      }
    }
  }

  private static void awaitCount(String what, Part part, String sql) {
    Awaitility.await(what)
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertEquals(TICKETS, count(part, sql), what));
  }

  private static void awaitEach(String what, IntSupplier left) {
    Awaitility.await(what)
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertEquals(0, left.getAsInt(), what));
  }

  private static void await(String what, BooleanSupplier reached) {
    Awaitility.await(what).atMost(Duration.ofMinutes(4)).until(reached::getAsBoolean);
  }

  private static int count(Part part, String sql) {
    Stack.Database database = stack.database(part);
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        ResultSet result = connection.createStatement().executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
