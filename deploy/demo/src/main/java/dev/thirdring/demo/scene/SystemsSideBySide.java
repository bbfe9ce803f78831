package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.thirdring.demo.suite.BusinessSystems;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;
import dev.thirdring.demo.suite.Unexpected;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Three business systems on one screen: one answers, one hangs, one fails (I10). */
final class SystemsSideBySide implements Scene {
  private static final String BALANCE = "{\"balance\":\"88.50\"}";
  private static final int BROKEN = 503;

  @Override
  public String title() {
    return "业务系统一屏查询，慢的不拖累快的 Business systems side by side: a slow one blocks nobody (I10)";
  }

  @Override
  public void play(Stage stage) {
    Ticket ticket = stage.open(Person.AGENT_1, "systems-side-by-side");
    BusinessSystems systems = stage.suite().businessSystems();
    CountDownLatch never = new CountDownLatch(1);
    try (Elsewhere billing = new Elsewhere(exchange -> answer(exchange, 200, BALANCE));
        Elsewhere network = new Elsewhere(exchange -> hang(never));
        Elsewhere loyalty = new Elsewhere(exchange -> answer(exchange, BROKEN, ""));
        ForAWhile registered = new ForAWhile()) {
      registered.set(systems.register("demo-billing", "计费系统", "Billing", billing.address()));
      registered.set(systems.register("demo-network", "网络系统", "Network", network.address()));
      registered.set(systems.register("demo-loyalty", "积分系统", "Loyalty", loyalty.address()));
      JsonNode seen = systems.lookUp(Person.AGENT_1, ticket);
      show(stage, ticket, seen);
      expect(seen, "demo-billing", "ANSWERED");
      expect(seen, "demo-network", "TIMED_OUT");
      expect(seen, "demo-loyalty", "FAILING");
    }
    if (systems.looks(ticket).path("items").isEmpty()) {
      throw new Unexpected("Nobody is recorded to have looked at " + ticket.number() + ".");
    }
    stage.suite().intake().settle(Person.AGENT_1, ticket, "已核对余额并告知客户。");
    stage.ways().until(ticket, "ticket-settled");
  }

  private static void show(Stage stage, Ticket ticket, JsonNode seen) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("系统 system", "状态 status", "所知 what it knows"));
    for (JsonNode system : seen.path("systems")) {
      List<String> known =
          system
              .path("fields")
              .valueStream()
              .map(field -> field.path("nameZh").asText() + " " + field.path("value").asText(""))
              .toList();
      rows.add(
          List.of(
              system.path("nameZh").asText() + " " + system.path("nameEn").asText(),
              system.path("status").asText(),
              String.join(", ", known)));
    }
    stage.ways().table("查询 Asked about " + ticket.number(), rows);
  }

  private static void expect(JsonNode seen, String code, String status) {
    String is =
        seen.path("systems")
            .valueStream()
            .filter(system -> system.path("code").asText().equals(code))
            .map(system -> system.path("status").asText())
            .findFirst()
            .orElse("not asked");
    if (!is.equals(status)) {
      throw new Unexpected("The system " + code + " is " + is + ", not " + status + ".");
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    Elsewhere.answer(exchange, status, json);
  }

  private static void hang(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }
}
