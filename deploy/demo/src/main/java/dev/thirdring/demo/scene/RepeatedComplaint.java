package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.suite.Desk;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;
import dev.thirdring.demo.suite.Unexpected;

/** The same matter again is offered, confirmed and counted (I9). */
final class RepeatedComplaint implements Scene {
  @Override
  public String title() {
    return "识别重复投诉，坐席确认 The same matter again: offered, confirmed, counted (I9)";
  }

  @Override
  public void play(Stage stage) {
    Desk desk = stage.suite().desk();
    JsonNode contact = stage.contacts().of("repeated-complaint");
    Ticket first = stage.open(Person.AGENT_1, contact);
    stage.ways().until(first, "assignment-made");
    Ticket again = stage.open(Person.AGENT_2, contact);
    boolean offered =
        desk.earlier(Person.AGENT_2, contact, again).stream()
            .anyMatch(earlier -> earlier.path("ticketId").asText().equals(first.id()));
    if (!offered) {
      throw new Unexpected(first.number() + " was not offered for " + again.number() + ".");
    }
    desk.confirmRepeat(Person.AGENT_2, again, first);
    stage.ways().until(again, "complaint-repeated");
    for (Ticket ticket : java.util.List.of(first, again)) {
      stage.suite().intake().settle(Person.AGENT_2, ticket, "已更换线路，两张工单一并办结。");
      stage.ways().until(ticket, "ticket-settled");
    }
  }
}
