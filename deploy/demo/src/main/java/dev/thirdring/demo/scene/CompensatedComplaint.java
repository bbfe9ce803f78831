package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Routing;
import dev.thirdring.demo.suite.Ticket;

/** Money for the customer: finance audits, then the general manager approves (R6). */
final class CompensatedComplaint implements Scene {
  private static final int FIFTY_YUAN = 5000;

  @Override
  public String title() {
    return "补偿：财务审核，总经理批准 Compensation through finance and the general manager (R6)";
  }

  @Override
  public void play(Stage stage) {
    Ticket ticket = stage.open(Person.AGENT_1, "compensated-complaint");
    JsonNode made = stage.ways().until(ticket, "assignment-made");
    stage.expect(ticket, made, "department", "billing");
    stage.suite().intake().tell(Person.AGENT_1, ticket, "ARRANGEMENT", "telephone");

    ObjectNode answer = Routing.remedy("查明系统重复计费，退还五十元并致歉。");
    answer
        .putObject("compensation")
        .put("minorUnits", FIFTY_YUAN)
        .put("currency", "CNY")
        .put("asCredit", true)
        .put("reason", "重复计费 / Charged twice");
    stage.suite().routing().answer(ticket, answer);

    JsonNode requested = stage.ways().until(ticket, "compensation-requested");
    stage.suite().approvals().approve(Person.FINANCE, requested, "账单核实无误");
    stage.expect(ticket, stage.ways().until(ticket, "compensation-decided"), "step", "FINANCE");
    stage.suite().approvals().approve(Person.GENERAL_MANAGER, requested, "同意");
    stage.expect(
        ticket, stage.ways().until(ticket, "compensation-decided", 2), "step", "GENERAL_MANAGER");

    stage.ways().until(ticket, "assignment-completed");
    stage.suite().intake().tell(Person.AGENT_1, ticket, "SOLUTION", "telephone");
    stage.askTheContentCustomer(Person.AGENT_1, ticket, "五十元已到账，满意。");
  }
}
