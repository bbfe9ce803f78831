package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;

/** An e-mail becomes a notice, is reviewed, and reaches the department (I4, R1, R2). */
final class WrittenComplaint implements Scene {
  @Override
  public String title() {
    return "书面投诉成为通知单，经审核 A written complaint becomes a notice and is reviewed (I4, R1)";
  }

  @Override
  public void play(Stage stage) {
    Ticket ticket = stage.open(Person.AGENT_2, "written-complaint");
    stage.expect(ticket, "REVIEWED_NOTICE", "AWAITING_REVIEW");

    stage
        .suite()
        .intake()
        .accept(Person.HEAD_OF_BUSINESS_UNIT, ticket, "The network is to look at the evenings.");
    stage.ways().until(ticket, "notice-reviewed");
    JsonNode made = stage.ways().until(ticket, "assignment-made");
    stage.expect(ticket, made, "department", "network-quality");

    stage.suite().intake().tell(Person.AGENT_2, ticket, "ARRANGEMENT", "email");
    stage
        .suite()
        .routing()
        .answer(ticket, "A second uplink was taken into service; evenings are at full speed.");
    stage.ways().until(ticket, "assignment-completed");
    stage.askTheContentCustomer(Person.AGENT_2, ticket, "Fast again, thank you.");
  }
}
