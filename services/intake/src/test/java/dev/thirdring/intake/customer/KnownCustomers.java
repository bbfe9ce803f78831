package dev.thirdring.intake.customer;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;

import dev.thirdring.platform.security.Roles;
import java.util.Map;
import java.util.UUID;

/** Customers that the centre has met. */
public final class KnownCustomers {
  private KnownCustomers() {}

  /** Opens a ticket of this customer. */
  public static String ticket(Map<String, Object> customer) {
    return open(with(unsettledCall(), "customer", customer))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** The file of whoever makes this contact. */
  public static UUID met(Map<String, Object> customer) {
    return ofTicket(ticket(customer));
  }

  public static UUID ofTicket(String ticket) {
    return UUID.fromString(
        as("agent1", Roles.AGENT).get("/tickets/" + ticket + "/customer").path("id"));
  }
}
