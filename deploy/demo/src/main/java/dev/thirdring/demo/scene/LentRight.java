package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.demo.suite.Approvals;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Routing;
import dev.thirdring.demo.suite.Ticket;

/** The general manager is away and lends the right to decide; who audited cannot use it (R6). */
final class LentRight implements Scene {
  private static final int THIRTY_YUAN = 3000;

  @Override
  public String title() {
    return "总经理外出，授权他人审批 The general manager is away: a lent right, taken back (R6)";
  }

  @Override
  public void play(Stage stage) {
    Ticket ticket = stage.open(Person.AGENT_2, "lent-right");
    stage.ways().until(ticket, "assignment-made");
    stage.suite().intake().tell(Person.AGENT_2, ticket, "ARRANGEMENT", "telephone");
    ObjectNode answer = Routing.remedy("核实为误扣，退还三十元。");
    answer
        .putObject("compensation")
        .put("minorUnits", THIRTY_YUAN)
        .put("currency", "CNY")
        .put("asCredit", true)
        .put("reason", "误扣 / Charged by mistake");
    stage.suite().routing().answer(ticket, answer);

    Approvals approvals = stage.suite().approvals();
    JsonNode requested = stage.ways().until(ticket, "compensation-requested");
    approvals.approve(Person.FINANCE, requested, "核实");
    try (ForAWhile lent = new ForAWhile()) {
      lent.set(
          approvals.lend(
              Person.GENERAL_MANAGER,
              Person.FINANCE_2,
              stage.clock().instant(),
              "外出开会 / Away at a meeting"));
      approvals.approve(Person.FINANCE_2, Person.GENERAL_MANAGER, requested, "代为批准");
    }
    JsonNode decided = stage.ways().until(ticket, "compensation-decided", 2);
    stage.expect(ticket, decided, "step", "GENERAL_MANAGER");
    stage.ways().until(ticket, "assignment-completed");
    stage.suite().intake().tell(Person.AGENT_2, ticket, "SOLUTION", "telephone");
    stage.askTheContentCustomer(Person.AGENT_2, ticket, "三十元已到账。");
  }
}
