package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a day brings besides: every channel, both languages; some of it stays for tomorrow. */
final class OrdinaryContacts implements Scene {
  @Override
  public String title() {
    return "日常来访，各种渠道 The day's other contacts, over all channels (I1, I2, R7)";
  }

  @Override
  public void play(Stage stage) {
    Map<Ticket, JsonNode> opened = new LinkedHashMap<>();
    for (JsonNode plan : stage.contacts().ordinary()) {
      opened.put(stage.open(person(plan), plan.path("contact")), plan);
    }
    opened.forEach((ticket, plan) -> review(stage, ticket, plan));
    opened.forEach((ticket, plan) -> handle(stage, ticket, plan));
    opened.forEach((ticket, plan) -> conclude(stage, ticket, plan));
  }

  private static void review(Stage stage, Ticket ticket, JsonNode plan) {
    String state = stage.suite().intake().view(ticket).path("state").asText();
    if (!state.equals("AWAITING_REVIEW")) {
      return;
    }
    switch (then(plan)) {
      case "awaiting-review" -> {}
      case "declined" ->
          stage
              .suite()
              .intake()
              .decline(Person.HEAD_OF_BUSINESS_UNIT, ticket, plan.path("remark").asText());
      default ->
          stage
              .suite()
              .intake()
              .accept(Person.HEAD_OF_BUSINESS_UNIT, ticket, "转责任部门处理 To the department");
    }
  }

  private static void handle(Stage stage, Ticket ticket, JsonNode plan) {
    switch (then(plan)) {
      case "record" -> stage.expect(ticket, recordOf(plan), "SETTLED");
      case "awaiting-review" -> stage.expect(ticket, "REVIEWED_NOTICE", "AWAITING_REVIEW");
      case "declined" -> stage.ways().until(ticket, "ticket-settled");
      case "asked" -> stage.ways().until(ticket, "question-asked");
      case "assigned" -> stage.ways().until(ticket, "assignment-made");
      case "passed-on" -> passOn(stage, ticket, plan);
      case "answered", "settled" -> answer(stage, ticket, plan.path("remedy").asText());
      default -> throw new IllegalArgumentException("contacts.json: then " + then(plan));
    }
  }

  private static String recordOf(JsonNode plan) {
    return plan.path("contact").path("category").asText().equals("consultation")
        ? "CONSULTATION_RECORD"
        : "CALL_RECORD";
  }

  private static void passOn(Stage stage, Ticket ticket, JsonNode plan) {
    stage.ways().until(ticket, "assignment-made");
    String to = plan.path("to").asText();
    stage.suite().routing().passOn(ticket, to, plan.path("reason").asText());
    stage.expect(ticket, stage.ways().until(ticket, "assignment-made", 2), "department", to);
  }

  private static void answer(Stage stage, Ticket ticket, String remedy) {
    stage.ways().until(ticket, "assignment-made");
    stage.suite().routing().answer(ticket, remedy);
  }

  private static void conclude(Stage stage, Ticket ticket, JsonNode plan) {
    switch (then(plan)) {
      case "answered" -> stage.ways().until(ticket, "follow-up-planned");
      case "settled" -> stage.askTheContentCustomer(Person.AGENT_1, ticket, "满意 Content");
      default -> {}
    }
  }

  private static String then(JsonNode plan) {
    return plan.path("then").asText();
  }

  private static Person person(JsonNode plan) {
    String user = plan.path("by").asText();
    return Arrays.stream(Person.values())
        .filter(person -> person.user().equals(user))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("contacts.json: by " + user));
  }
}
