package dev.thirdring.followup.call;

import static dev.thirdring.followup.call.CentreOfTickets.agent;
import static dev.thirdring.followup.call.CentreOfTickets.supervisor;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.thirdring.followup.plan.Plans;
import dev.thirdring.followup.plan.model.CallingHours;
import dev.thirdring.followup.plan.model.FollowUpPlan;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("F6")
class WorkListIT {
  private static final int AGENTS = 12;
  private static final FollowUpPlan SEEDED =
      new FollowUpPlan(
          FollowUpPlan.AFTER_COMPLAINT,
          Duration.ofHours(24),
          3,
          Duration.ofHours(4),
          Duration.ofMinutes(30),
          hours(LocalTime.of(9, 0), LocalTime.of(20, 0)));

  @Inject Clock clock;
  @Inject Plans plans;
  @Inject FollowUps followUps;

  private final CentreOfTickets centre = new CentreOfTickets();
  private Instant now;

  @BeforeEach
  void callAtAnyHour() throws Throwable {
    now = clock.instant();
    run(() -> followUps.forget(now.plusSeconds(60)));
    change(
        new FollowUpPlan(
            SEEDED.kind(),
            SEEDED.askWithin(),
            SEEDED.attemptsMax(),
            SEEDED.retryAfter(),
            SEEDED.claimFor(),
            hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
  }

  @AfterEach
  void restore() throws Throwable {
    change(SEEDED);
    centre.close();
  }

  @Test
  void showsWhatFallsDueFirstFirst() {
    UUID last = centre.plan(UUID.randomUUID(), now);
    UUID first = centre.plan(UUID.randomUUID(), now.minusSeconds(7200));
    UUID second = centre.plan(UUID.randomUUID(), now.minusSeconds(3600));
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Response page = supervisor().get("/follow-ups?limit=2&cursor={cursor}", cursor);
      seen.addAll(page.then().statusCode(200).extract().path("items.id"));
      cursor = page.path("nextCursor");
    } while (cursor != null);
    assertEquals(List.of(first.toString(), second.toString(), last.toString()), seen);
  }

  @Test
  void neverGivesTwoAgentsTheSameCall() throws Exception {
    Set<String> planned = new HashSet<>();
    for (int call = 0; call < AGENTS - 2; call++) {
      planned.add(centre.plan(UUID.randomUUID(), now).toString());
    }
    List<String> given = new ArrayList<>();
    int none = 0;
    for (Response answer : atOnce(AGENTS)) {
      if (answer.statusCode() == 204) {
        none++;
      } else {
        given.add(answer.then().statusCode(200).extract().path("id"));
      }
    }
    assertEquals(planned, new HashSet<>(given));
    assertEquals(planned.size(), given.size());
    assertEquals(2, none);
  }

  @Test
  void givesAnAgentTheCallInHandAgain() {
    UUID first = centre.plan(UUID.randomUUID(), now.minusSeconds(60));
    UUID second = centre.plan(UUID.randomUUID(), now);
    for (int twice = 0; twice < 2; twice++) {
      agent("agent1").post("/follow-ups/next").then().body("id", equalTo(first.toString()));
    }
    agent("agent2").post("/follow-ups/next").then().body("id", equalTo(second.toString()));
    assertEquals(204, agent("agent3").post("/follow-ups/next").statusCode());
  }

  @Test
  void leavesNothingInAnEmptyList() {
    Response page = supervisor().get("/follow-ups");
    assertEquals(List.of(), page.path("items"));
    assertNull(page.path("nextCursor"));
  }

  private static List<Response> atOnce(int agents) throws Exception {
    try (ExecutorService crowd = Executors.newFixedThreadPool(agents)) {
      List<Callable<Response>> wishes = new ArrayList<>();
      for (int number = 1; number <= agents; number++) {
        String name = "agent-" + number;
        wishes.add(() -> agent(name).post("/follow-ups/next"));
      }
      List<Response> answers = new ArrayList<>();
      for (Future<Response> answer : crowd.invokeAll(wishes)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private void change(FollowUpPlan plan) throws Throwable {
    run(() -> plans.replace(plan, "third-ring", now).replaceWithVoid());
  }

  private static void run(Supplier<Uni<Void>> act) throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(act));
  }

  private static CallingHours hours(LocalTime from, LocalTime until) {
    return new CallingHours(from, until, ZoneId.of("Asia/Shanghai"));
  }
}
