package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.suite.Desk;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;
import dev.thirdring.demo.suite.Unexpected;
import java.util.List;

/** A pause stops the clocks that it should, and shows on the line of times (R9). */
final class WaitingForTheCustomer implements Scene {
  @Override
  public String title() {
    return "等待客户，时限暂停 Clocks stand still while the customer is waited for (R9)";
  }

  @Override
  public void play(Stage stage) {
    Desk desk = stage.suite().desk();
    Ticket ticket = stage.open(Person.AGENT_1, "waiting-for-the-customer");
    stage.ways().until(ticket, "assignment-made");
    desk.pause(Person.AGENT_1, ticket, "等待客户提供账单 / Waiting for the bill");
    desk.resume(Person.AGENT_1, ticket);
    List<JsonNode> line = desk.timeline(ticket);
    for (String moment : List.of("PAUSED", "RESUMED", "DUE")) {
      if (line.stream().noneMatch(one -> one.path("kind").asText().equals(moment))) {
        throw new Unexpected("The times of " + ticket.number() + " show no " + moment + ".");
      }
    }
    List<List<String>> rows =
        line.stream()
            .filter(one -> List.of("PAUSED", "RESUMED", "DUE").contains(one.path("kind").asText()))
            .map(
                one ->
                    List.of(
                        one.path("at").asText(),
                        one.path("label").path("zh").asText()
                            + " "
                            + one.path("label").path("en").asText(),
                        one.path("name").path("zh").asText()))
            .toList();
    stage.ways().table("时间线 Times of " + ticket.number(), rows);
    stage.suite().intake().settle(Person.AGENT_1, ticket, "客户提供账单后已核对。");
    stage.ways().until(ticket, "ticket-settled");
  }
}
