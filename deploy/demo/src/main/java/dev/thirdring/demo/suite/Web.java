package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.localstack.Part;
import java.util.List;
import java.util.Map;

/** The customer's side of the web, without a login, and the agent's side of a chat. */
public final class Web {
  private final Api api;

  Web(Api api) {
    this.api = api;
  }

  /** A chat as the customer holds it. */
  public record Chat(String id, String token) {
    private Map<String, String> key() {
      return Map.of("Chat-Token", token);
    }
  }

  /**
   * @return the receipt number
   */
  public String write(String phone, String subject, String text) {
    return api.write(
            Part.INTAKE,
            "/public/messages",
            Map.of(),
            Api.JSON
                .createObjectNode()
                .put("category", "consultation")
                .put("phone", phone)
                .put("subject", subject)
                .put("text", text))
        .path("receipt")
        .asText();
  }

  public JsonNode lookUp(String receipt) {
    return api.ask(Part.INTAKE, "/public/receipts/" + receipt, Map.of());
  }

  public String ticketOf(Person agent, String receipt) {
    return api.read(agent, Part.INTAKE, "/web-messages/" + receipt).path("ticketId").asText();
  }

  public Chat startChat(String phone, String text) {
    JsonNode started =
        api.write(
            Part.INTAKE,
            "/public/chats",
            Map.of(),
            Api.JSON.createObjectNode().put("phone", phone).put("text", text));
    return new Chat(started.path("id").asText(), started.path("token").asText());
  }

  public void say(Chat chat, String text) {
    api.write(
        Part.INTAKE,
        "/public/chats/" + chat.id() + "/messages",
        chat.key(),
        Api.JSON.createObjectNode().put("text", text));
  }

  /** The lines as the customer reads them. */
  public List<JsonNode> lines(Chat chat) {
    return api.ask(Part.INTAKE, "/public/chats/" + chat.id() + "/messages", chat.key())
        .path("items")
        .valueStream()
        .toList();
  }

  public void take(Person agent, Chat chat) {
    api.create(agent, Part.INTAKE, path(chat) + "/take", Api.JSON.createObjectNode());
  }

  public void say(Person agent, Chat chat, String text) {
    api.create(
        agent,
        Part.INTAKE,
        path(chat) + "/messages",
        Api.JSON.createObjectNode().put("text", text));
  }

  /**
   * @return the id of the ticket that the chat is part of now
   */
  public String keep(Person agent, Chat chat, JsonNode ticket) {
    return api.create(agent, Part.INTAKE, path(chat) + "/ticket", ticket).path("ticketId").asText();
  }

  public void end(Person agent, Chat chat) {
    api.create(agent, Part.INTAKE, path(chat) + "/end", Api.JSON.createObjectNode());
  }

  private static String path(Chat chat) {
    return "/chats/" + chat.id();
  }
}
