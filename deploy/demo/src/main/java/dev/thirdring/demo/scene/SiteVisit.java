package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.demo.suite.FieldService;
import dev.thirdring.demo.suite.Patience;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Routing;
import dev.thirdring.demo.suite.Ticket;

/** Somebody has to go there: approved, booked, prepared, arrived, reported (V1, V2, V3). */
final class SiteVisit implements Scene {
  private static final String ON_SITE = "物业值班员 porter on duty";

  @Override
  public String title() {
    return "上门服务：审批、预约、检查、到场、完成 A site visit, from approval to completion (V1, V3)";
  }

  @Override
  public void play(Stage stage) {
    Ticket ticket = stage.open(Person.AGENT_2, "site-visit");
    stage.ways().until(ticket, "assignment-made");

    ObjectNode answer = Routing.remedy("远程检测正常，需上门检查入户光纤。");
    answer
        .putObject("visit")
        .put("skill", "broadband")
        .put("region", "east")
        .put("scope", "检查并修复入户光纤 / Check and mend the fibre into the flat");
    stage.suite().routing().answer(ticket, answer);
    stage.ways().until(ticket, "assignment-answered");

    FieldService fieldService = stage.suite().fieldService();
    JsonNode order =
        Patience.until(
            () -> "Field service had no order for " + ticket.number(),
            () -> fieldService.order(ticket));
    fieldService.approve(order, "携带熔接机，检查分光箱到入户段");
    fieldService.book(order);
    stage.ways().until(ticket, "visit-booked");
    fieldService.prepare(order);
    fieldService.arrive(order, ON_SITE);
    fieldService.complete(order, ON_SITE, "入户光纤折断，已重新熔接，测速正常。");
    stage.expect(ticket, stage.ways().until(ticket, "visit-completed"), "solved", "true");

    stage.ways().until(ticket, "assignment-completed");
    stage.askTheContentCustomer(Person.AGENT_2, ticket, "师傅很专业，网络正常了。");
  }
}
