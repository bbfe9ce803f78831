package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.suite.Partners;
import dev.thirdring.demo.suite.Patience;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Routing;
import dev.thirdring.demo.suite.Ticket;
import dev.thirdring.demo.suite.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** A complaint about a partner's product: a signed message, an answer over the interface (R10). */
final class PartnersComplaint implements Scene {
  @Override
  public String title() {
    return "合作伙伴：签名消息，接口答复，别的看不到 A partner: signed messages, its own and nothing else (R10)";
  }

  @Override
  public void play(Stage stage) {
    Partners partners = stage.suite().partners();
    partners.register("melody", "炫铃", "Melody");
    WebhookReceiver messages = new WebhookReceiver();
    try (Elsewhere house = new Elsewhere(messages::take);
        ForAWhile listening = new ForAWhile()) {
      Partners.Receiver receiver = partners.receiver(house.address() + "/third-ring");
      listening.set(receiver::remove);
      messages.secret(receiver.secret());
      receiver.verify();

      Ticket ticket = stage.open(Person.AGENT_1, "partners-complaint");
      JsonNode made = stage.ways().until(ticket, "assignment-made");
      stage.expect(ticket, made, "department", Partners.CODE);
      stage.suite().intake().tell(Person.AGENT_1, ticket, "ARRANGEMENT", "telephone");
      List<JsonNode> heard = new ArrayList<>();
      heard.add(heard(messages, "assignment.made", ticket));

      JsonNode own =
          partners.open().stream()
              .filter(one -> one.path("ticketNumber").asText().equals(ticket.number()))
              .findFirst()
              .orElseThrow(() -> new Unexpected("The partner does not see " + ticket.number()));
      if (partners.sees(ticket) || own.toString().contains("1380013")) {
        throw new Unexpected("The partner sees more of " + ticket.number() + " than its own.");
      }
      partners.answer(own, Routing.remedy("已退订彩铃并退费 Unsubscribed and refunded"));
      stage.ways().until(ticket, "assignment-completed");
      heard.add(heard(messages, "assignment.completed", ticket));
      show(stage, heard);
      stage.suite().intake().tell(Person.AGENT_1, ticket, "SOLUTION", "telephone");
      stage.askTheContentCustomer(Person.AGENT_1, ticket, "已退订，满意。");
    }
  }

  private static JsonNode heard(WebhookReceiver messages, String type, Ticket ticket) {
    return Patience.until(
        () -> "The partner heard no signed " + type + " about " + ticket.number(),
        () -> messages.heard(type, ticket.number()));
  }

  private static void show(Stage stage, List<JsonNode> heard) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("签名消息 signed message", "工单 ticket", "状态 state"));
    heard.forEach(
        message ->
            rows.add(
                List.of(
                    message.path("type").asText(),
                    message.path("data").path("ticketNumber").asText(),
                    message.path("data").path("state").asText())));
    stage.ways().table("合作伙伴收到 What the partner's receiver took", rows);
  }
}
