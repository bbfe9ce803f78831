package dev.thirdring.demo.scene;

import dev.thirdring.demo.suite.Desk;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;
import dev.thirdring.demo.suite.Unexpected;

/** The record is filed complete and is read only until a supervisor takes it out (I14). */
final class ArchivedTicket implements Scene {
  @Override
  public String title() {
    return "办结归档，归档后只读 Filed complete, and read only from then on (I14)";
  }

  @Override
  public void play(Stage stage) {
    Desk desk = stage.suite().desk();
    Ticket ticket = stage.open(Person.AGENT_1, "archived-ticket");
    stage.ways().until(ticket, "assignment-made");
    stage.suite().intake().settle(Person.AGENT_1, ticket, "已当场重置线路，客户确认恢复。");
    stage.ways().until(ticket, "ticket-settled");
    desk.archive(Person.AGENT_1, ticket);
    stage.ways().until(ticket, "ticket-archived");
    String refusal = desk.refusalOfAContact(Person.AGENT_1, ticket);
    if (!refusal.endsWith("ticket-archived")) {
      throw new Unexpected("An archived ticket took a contact: '" + refusal + "'.");
    }
    desk.unarchive(Person.SUPERVISOR, ticket, "客户补寄了收据 / A receipt came later");
    stage.ways().until(ticket, "ticket-unarchived");
    desk.archive(Person.AGENT_1, ticket);
    stage.ways().until(ticket, "ticket-archived", 2);
    if (!desk.record(ticket).path("complete").asBoolean()) {
      throw new Unexpected("The record of " + ticket.number() + " is not complete.");
    }
  }
}
