package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.suite.Intake;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;
import dev.thirdring.demo.suite.Unexpected;

/** A customer asks to be forgotten: one asks, another approves, and the figures stay (I7). */
final class ErasedCustomer implements Scene {
  @Override
  public String title() {
    return "客户要求删除个人资料，统计数字保留 A customer is erased on request, the figures stay (I7)";
  }

  @Override
  public void play(Stage stage) {
    Intake intake = stage.suite().intake();
    Ticket ticket = stage.open(Person.AGENT_2, "erased-customer");
    stage.expect(ticket, "CONSULTATION_RECORD", "SETTLED");
    String customer = intake.customer(Person.AGENT_2, ticket).path("id").asText();
    intake.erase(Person.SUPERVISOR, Person.ADMINISTRATOR, customer);

    JsonNode seen = intake.view(ticket);
    if (seen.toString().contains("即将注销")
        || !seen.path("category").asText().equals("consultation")) {
      throw new Unexpected(ticket.number() + " still tells of the customer: " + seen + ".");
    }
    if (intake.customer(Person.AGENT_2, ticket).hasNonNull("phone")) {
      throw new Unexpected("The number of an erased customer is still there.");
    }
  }
}
