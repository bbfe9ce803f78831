package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;

/** Asked, the customer is not content: the ticket is open again, and done again (F2, F5). */
final class DissatisfiedCustomer implements Scene {
  @Override
  public String title() {
    return "回访不满意，重开后再次处理 A dissatisfied customer: opened again, done again (F2, F5)";
  }

  @Override
  public void play(Stage stage) {
    Ticket ticket = stage.open(Person.AGENT_2, "dissatisfied-customer");
    JsonNode first = stage.ways().until(ticket, "assignment-made");
    stage.expect(ticket, first, "department", "value-added");
    stage.suite().routing().answer(ticket, "The subscription will end with this month.");
    stage.ways().until(ticket, "assignment-completed");

    stage.askTheCustomer(
        Person.AGENT_2, ticket, "VERY_DISSATISFIED", "It should end now, not next month.", 1);
    stage.ways().until(ticket, "ticket-reopened");

    JsonNode again = stage.ways().until(ticket, "assignment-made", 2);
    stage.expect(ticket, again, "department", "value-added");
    stage.suite().routing().answer(ticket, "It has ended today, and the fee is refunded.");
    stage.ways().until(ticket, "assignment-completed", 2);

    stage.askTheCustomer(Person.AGENT_2, ticket, "SATISFIED", "Now it is right.", 2);
    stage.ways().until(ticket, "ticket-settled");
  }
}
