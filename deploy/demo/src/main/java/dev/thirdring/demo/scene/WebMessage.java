package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;
import dev.thirdring.demo.suite.Unexpected;
import dev.thirdring.demo.suite.Web;

/** A customer writes on the web, without a login, and looks the answer up with the receipt (I1). */
final class WebMessage implements Scene {
  private static final String ANSWER = "您的套餐含 20 GB 国内流量，本月还剩 6 GB。20 GB a month, 6 GB left.";

  @Override
  public String title() {
    return "网上留言，凭回执号查询 A web message, answered at its receipt (I1, I6)";
  }

  @Override
  public void play(Stage stage) {
    Web web = stage.suite().web();
    String receipt = web.write("+86 139 1000 0017", "套餐里还有多少流量？", "请问我的套餐每月含多少流量，本月还剩多少？");
    Ticket ticket = stage.suite().intake().ticket(web.ticketOf(Person.AGENT_1, receipt));
    stage.ways().follow(ticket);
    stage.suite().intake().answer(Person.AGENT_1, ticket, "web-message", ANSWER);
    stage.ways().until(ticket, "customer-informed");

    JsonNode seen = web.lookUp(receipt);
    if (!seen.path("answers").path(0).path("text").asText().equals(ANSWER)) {
      throw new Unexpected("The receipt " + receipt + " does not show the answer: " + seen + ".");
    }
    stage.suite().intake().settle(Person.AGENT_1, ticket, "已答复 Answered");
    stage.ways().until(ticket, "ticket-settled");
  }
}
