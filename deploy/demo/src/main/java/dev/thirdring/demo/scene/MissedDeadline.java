package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.suite.Limits;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;
import java.util.Map;

/**
 * The department lets its limit pass (R8, R9). Limits and circles are data: the administrator makes
 * them short for the scene and puts them back.
 */
final class MissedDeadline implements Scene {
  private static final String CLOCK = "department-answer";
  private static final String LIMIT = "PT5S";
  private static final Map<Integer, String> CIRCLES = Map.of(2, "PT2S", 3, "PT4S", 4, "PT6S");
  private static final String WIDEST = "4";

  @Override
  public String title() {
    return "超时：催办范围扩大并升级 A missed deadline: urged in growing circles, escalated (R8, R9)";
  }

  @Override
  public void play(Stage stage) {
    Ticket ticket;
    try (ForAWhile settings = new ForAWhile()) {
      Limits limits = stage.suite().limits();
      settings.set(limits.limit(CLOCK, LIMIT));
      CIRCLES.forEach((circle, after) -> settings.set(limits.tell(circle, after)));
      ticket = miss(stage);
    }
    stage.suite().routing().answer(ticket, "很抱歉答复迟了：多收的费用已全部退还，计费规则已修正。");
    stage.expect(ticket, stage.ways().until(ticket, "assignment-answered"), "inTime", "false");
    stage.ways().until(ticket, "assignment-completed");
    stage.askTheContentCustomer(Person.AGENT_1, ticket, "虽然晚了，问题总算解决了。");
  }

  private static Ticket miss(Stage stage) {
    Ticket ticket = stage.open(Person.AGENT_1, "missed-deadline");
    JsonNode escalated = stage.ways().until(ticket, "ticket-escalated");
    stage.expect(ticket, escalated, "level", "general-manager");
    stage.ways().until(ticket, "assignment-made");
    stage.expect(ticket, stage.ways().until(ticket, "deadline-missed"), "clock", CLOCK);
    stage.ways().until(ticket, "assignment-urged", "circle", WIDEST);
    return ticket;
  }
}
