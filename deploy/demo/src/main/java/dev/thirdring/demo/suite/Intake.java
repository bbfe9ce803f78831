package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.localstack.Part;
import java.util.List;

/** Contacts become tickets; a ticket's way. */
public final class Intake {
  private final Api api;

  Intake(Api api) {
    this.api = api;
  }

  public Ticket open(Person who, JsonNode contact) {
    JsonNode opened = api.create(who, Part.INTAKE, "/tickets", contact);
    return new Ticket(opened.path("id").asText(), opened.path("number").asText());
  }

  /** A ticket that came about otherwise than by {@link #open}. */
  public Ticket ticket(String id) {
    JsonNode seen = api.read(Person.SUPERVISOR, Part.INTAKE, "/tickets/" + id);
    return new Ticket(id, seen.path("number").asText());
  }

  /**
   * A mail as a mail server hands it over.
   *
   * @return the id of its ticket
   */
  public String mail(Person frontEnd, String message) {
    return api.post(frontEnd, Part.INTAKE, "/mail/messages", "message/rfc822", message)
        .path("ticketId")
        .asText();
  }

  public int attachments(Ticket ticket) {
    return api.read(Person.SUPERVISOR, Part.INTAKE, path(ticket) + "/attachments")
        .path("items")
        .size();
  }

  public JsonNode view(Ticket ticket) {
    return api.read(Person.SUPERVISOR, Part.INTAKE, path(ticket));
  }

  public List<JsonNode> way(Ticket ticket) {
    return api.read(Person.SUPERVISOR, Part.INTAKE, path(ticket) + "/way")
        .path("items")
        .valueStream()
        .toList();
  }

  public void accept(Person reviewer, Ticket ticket, String remark) {
    review(reviewer, ticket, true, remark);
  }

  public void decline(Person reviewer, Ticket ticket, String remark) {
    review(reviewer, ticket, false, remark);
  }

  private void review(Person reviewer, Ticket ticket, boolean accepted, String remark) {
    ObjectNode review = Api.JSON.createObjectNode();
    review.put("accepted", accepted).put("remark", remark);
    change(reviewer, ticket, "/review", review);
  }

  /**
   * @param of ARRANGEMENT, PROGRESS or SOLUTION
   */
  public void tell(Person who, Ticket ticket, String of, String channel) {
    change(
        who,
        ticket,
        "/replies",
        Api.JSON.createObjectNode().put("informedOf", of).put("channel", channel));
  }

  /** Tells the customer in these words, which a receipt shows too. */
  public void answer(Person who, Ticket ticket, String channel, String words) {
    change(
        who,
        ticket,
        "/replies",
        Api.JSON
            .createObjectNode()
            .put("informedOf", "SOLUTION")
            .put("channel", channel)
            .put("words", words));
  }

  public void settle(Person who, Ticket ticket, String result) {
    change(
        who,
        ticket,
        "/settlement",
        Api.JSON.createObjectNode().put("customerAccepts", true).put("result", result));
  }

  /** The file of whoever the ticket is about. */
  public JsonNode customer(Person who, Ticket ticket) {
    return api.read(who, Part.INTAKE, path(ticket) + "/customer");
  }

  /** Asked for by one, approved by another: the person goes, the tickets stay. */
  public void erase(Person asks, Person approves, String customer) {
    JsonNode wish = Api.JSON.createObjectNode().put("ground", "CUSTOMER_ASKED");
    String path =
        "/erasures/"
            + api.create(asks, Part.INTAKE, "/customers/" + customer + "/erasure", wish)
                .path("id")
                .asText();
    api.change(approves, Part.INTAKE, path, path + "/approval", Api.JSON.createObjectNode());
  }

  private void change(Person who, Ticket ticket, String step, JsonNode body) {
    api.change(who, Part.INTAKE, path(ticket), path(ticket) + step, body);
  }

  private static String path(Ticket ticket) {
    return "/tickets/" + ticket.id();
  }
}
