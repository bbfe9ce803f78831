package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;

/** Taken down wrong and put right: the rules are asked again, nothing moves silently (R7). */
final class CorrectedTicket implements Scene {
  @Override
  public String title() {
    return "受理选错类别，更正后改派 Put right, and handed to whom the rules name now (I2, R7)";
  }

  @Override
  public void play(Stage stage) {
    Ticket ticket = stage.open(Person.AGENT_1, "corrected-ticket");
    JsonNode first = stage.ways().until(ticket, "assignment-made");
    stage.expect(ticket, first, "department", "network-quality");
    stage
        .suite()
        .desk()
        .correct(Person.AGENT_1, ticket, "subcategory", "wrong-charge", "客户说的是流量计费");
    stage.ways().until(ticket, "ticket-corrected");
    stage.ways().until(ticket, "assignment-passed-on");
    JsonNode second = stage.ways().until(ticket, "assignment-made", 2);
    stage.expect(ticket, second, "department", "billing");
    stage.expect(ticket, second, "rule", "corrected");
    stage.suite().intake().settle(Person.AGENT_1, ticket, "已核对账单，客户认可。");
    stage.ways().until(ticket, "ticket-settled");
  }
}
