package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.localstack.Part;

/** The resource centre. */
public final class Knowledge {
  private final Api api;

  Knowledge(Api api) {
    this.api = api;
  }

  public JsonNode question(Ticket ticket) {
    return api.read(Person.EDITOR, Part.KNOWLEDGE, "/questions?ticketId=" + ticket.id())
        .path("items")
        .path(0);
  }

  public void answer(JsonNode question, String answer) {
    String path = "/questions/" + question.path("id").asText();
    api.change(
        Person.EDITOR,
        Part.KNOWLEDGE,
        path,
        path + "/answer",
        Api.JSON.createObjectNode().put("answer", answer).put("keepAsArticle", true));
  }
}
