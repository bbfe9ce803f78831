package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;
import dev.thirdring.demo.suite.Unexpected;

/** The agent cannot say; the resource centre can, and the customer hears it (K4). */
final class AskedQuestion implements Scene {
  @Override
  public String title() {
    return "疑难问题移交资源中心 A question to the resource centre (K4)";
  }

  @Override
  public void play(Stage stage) {
    Ticket ticket = stage.open(Person.AGENT_1, "asked-question");
    stage.expect(ticket, "QUESTION", "IN_HANDLING");
    stage.ways().until(ticket, "question-asked");

    stage
        .suite()
        .knowledge()
        .answer(
            stage.suite().knowledge().question(ticket),
            "One box feeds one set. A second box is free for the first year.");
    stage.expect(ticket, stage.ways().until(ticket, "question-answered"), "inTime", "true");
    JsonNode kept = stage.suite().knowledge().question(ticket).path("answer").path("articleId");
    if (kept.isMissingNode() || kept.isNull()) {
      throw new Unexpected("The answer for " + ticket.number() + " was not kept as an article.");
    }

    stage.suite().intake().tell(Person.AGENT_1, ticket, "SOLUTION", "web-chat");
    stage.ways().until(ticket, "customer-informed");
    stage.suite().intake().settle(Person.AGENT_1, ticket, "The customer orders a second box.");
    stage.ways().until(ticket, "ticket-settled");
  }
}
