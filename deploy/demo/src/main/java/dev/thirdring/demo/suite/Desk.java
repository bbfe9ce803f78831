package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.localstack.Part;
import java.util.List;

/** What people at desks do with tickets beside handling them: records, corrections, lists. */
public final class Desk {
  private final Api api;

  Desk(Api api) {
    this.api = api;
  }

  public void correct(Person who, Ticket ticket, String fact, String value, String reason) {
    change(
        who,
        ticket,
        "/corrections",
        Api.JSON.createObjectNode().put(fact, value).put("reason", reason));
  }

  public void archive(Person who, Ticket ticket) {
    change(who, ticket, "/archive", Api.JSON.createObjectNode());
  }

  public void unarchive(Person who, Ticket ticket, String reason) {
    change(who, ticket, "/unarchive", Api.JSON.createObjectNode().put("reason", reason));
  }

  public JsonNode record(Ticket ticket) {
    return api.read(Person.SUPERVISOR, Part.INTAKE, path(ticket) + "/archive");
  }

  /** The type of the problem that a further contact is refused with; empty: it is not. */
  public String refusalOfAContact(Person who, Ticket ticket) {
    return api.refusal(
        who,
        Part.INTAKE,
        path(ticket) + "/contacts",
        Api.JSON
            .createObjectNode()
            .put("channel", "telephone")
            .put("direction", "INCOMING")
            .put("text", "还有一件事。One more thing.")
            .put("reopens", false));
  }

  /** Labels all of them at once. */
  public JsonNode label(Person who, List<Ticket> tickets, String label) {
    return api.create(
        who, Part.INTAKE, "/tickets/bulk", many("LABEL", tickets).put("label", label));
  }

  /** Asks the departments that have them, all at once. */
  public JsonNode urge(Person who, List<Ticket> tickets, String question) {
    return api.create(
        who, Part.ROUTING, "/assignments/bulk", many("URGE", tickets).put("reason", question));
  }

  private static ObjectNode many(String operation, List<Ticket> tickets) {
    ObjectNode body = Api.JSON.createObjectNode().put("operation", operation);
    ArrayNode wanted = body.putArray("tickets");
    tickets.forEach(ticket -> wanted.addObject().put("id", ticket.id()));
    return body;
  }

  /**
   * Keeps a view of the tickets that have a label.
   *
   * @return its id
   */
  public String viewOf(Person who, String name, String label) {
    ObjectNode body = Api.JSON.createObjectNode().put("name", name);
    body.putObject("filter").putArray("label").add(label);
    return api.create(who, Part.INTAKE, "/views", body).path("id").asText();
  }

  public List<JsonNode> listed(Person who, String view) {
    return api.read(who, Part.INTAKE, "/tickets?view=" + view).path("items").valueStream().toList();
  }

  /** Earlier complaints that this may be again. */
  public List<JsonNode> earlier(Person who, JsonNode contact, Ticket ticket) {
    ObjectNode typed =
        Api.JSON
            .createObjectNode()
            .put("phone", contact.path("customer").path("phone").asText())
            .put("ticketId", ticket.id())
            .put("words", contact.path("subject").asText() + contact.path("text").asText());
    typed.set("product", contact.path("product"));
    typed.set("subcategory", contact.path("subcategory"));
    return api.create(who, Part.INTAKE, "/repeats/candidates", typed)
        .path("items")
        .valueStream()
        .toList();
  }

  public void confirmRepeat(Person who, Ticket ticket, Ticket earlier) {
    api.replace(
        who,
        Part.INTAKE,
        path(ticket) + "/repeat-of",
        0,
        Api.JSON.createObjectNode().put("ticketId", earlier.id()));
  }

  public void sendCode(Person who, Ticket ticket) {
    api.create(who, Part.INTAKE, path(ticket) + "/identity-codes", Api.JSON.createObjectNode());
  }

  /** What came of the code that the customer said. */
  public JsonNode checkCode(Person who, Ticket ticket, String code) {
    return api.create(
        who,
        Part.INTAKE,
        path(ticket) + "/identity-checks",
        Api.JSON.createObjectNode().put("kind", "sms-code").put("value", code));
  }

  /** The ticket waits for its customer. */
  public JsonNode pause(Person who, Ticket ticket, String waitsFor) {
    return api.create(
        who,
        Part.ROUTING,
        path(ticket) + "/pause",
        Api.JSON.createObjectNode().put("reason", waitsFor));
  }

  public JsonNode resume(Person who, Ticket ticket) {
    return api.create(who, Part.ROUTING, path(ticket) + "/resume", Api.JSON.createObjectNode());
  }

  /** What was due when, as one line. */
  public List<JsonNode> timeline(Ticket ticket) {
    return api.read(Person.SUPERVISOR, Part.ROUTING, path(ticket) + "/timeline")
        .path("moments")
        .valueStream()
        .toList();
  }

  private void change(Person who, Ticket ticket, String step, JsonNode body) {
    api.change(who, Part.INTAKE, path(ticket), path(ticket) + step, body);
  }

  private static String path(Ticket ticket) {
    return "/tickets/" + ticket.id();
  }
}
