package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.suite.Desk;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;
import dev.thirdring.demo.suite.Unexpected;
import java.util.List;
import java.util.stream.IntStream;

/** One thing done to many tickets, and a view that finds them again (R3). */
final class ManyTickets implements Scene {
  private static final int MANY = 3;

  @Override
  public String title() {
    return "批量贴标签、批量催办、保存视图 Labelled and urged at once, found by a saved view (R3, I14)";
  }

  @Override
  public void play(Stage stage) {
    Desk desk = stage.suite().desk();
    List<Ticket> tickets =
        IntStream.range(0, MANY)
            .mapToObj(one -> stage.open(Person.AGENT_2, "one-of-many"))
            .toList();
    tickets.forEach(ticket -> stage.ways().until(ticket, "assignment-made"));
    String label = "outage-" + stage.clock().instant().getEpochSecond();
    expectAll(desk.label(Person.SUPERVISOR, tickets, label));
    String view = desk.viewOf(Person.SUPERVISOR, "停电投诉 " + label, label);
    if (desk.listed(Person.SUPERVISOR, view).size() != MANY) {
      throw new Unexpected("The view " + view + " does not show the labelled tickets.");
    }
    expectAll(desk.urge(Person.SUPERVISOR, tickets, "何时恢复？ / When is it back?"));
    tickets.forEach(ticket -> stage.ways().until(ticket, "assignment-urged"));
    tickets.forEach(
        ticket -> {
          stage.suite().intake().settle(Person.AGENT_2, ticket, "已恢复供电。 Power is back.");
          stage.ways().until(ticket, "ticket-settled");
        });
  }

  private static void expectAll(JsonNode run) {
    if (run.path("done").asInt() != MANY) {
      throw new Unexpected("Not all of them were done: " + run + ".");
    }
  }
}
