package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.screen.Ways;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Suite;
import dev.thirdring.demo.suite.Ticket;
import dev.thirdring.demo.suite.Unexpected;
import java.time.Clock;

/** What every scene plays with. */
record Stage(Suite suite, Ways ways, Contacts contacts, Clock clock) {
  private static final String PLEASED = "SATISFIED";

  Ticket open(Person who, String scene) {
    return open(who, contacts.of(scene));
  }

  Ticket open(Person who, JsonNode contact) {
    Ticket ticket = suite.intake().open(who, Contacts.at(clock.instant(), contact));
    ways.follow(ticket);
    return ticket;
  }

  /** Intake kept it on this paper and in this state. */
  void expect(Ticket ticket, String form, String state) {
    JsonNode seen = suite.intake().view(ticket);
    String is = seen.path("form").asText() + " " + seen.path("state").asText();
    if (!is.equals(form + " " + state)) {
      throw new Unexpected(ticket.number() + " is " + is + ", not " + form + " " + state + ".");
    }
  }

  /** A step of a way says this; otherwise the way is not as it must be. */
  void expect(Ticket ticket, JsonNode step, String fact, String value) {
    String is = step.path("details").path(fact).asText();
    if (!is.equals(value)) {
      throw new Unexpected(
          "'%s' of %s says that %s is '%s', not '%s'."
              .formatted(step.path("event").asText(), ticket.number(), fact, is, value));
    }
  }

  /** The customer is called and content: the matter ends (F2, I14). */
  void askTheContentCustomer(Person agent, Ticket ticket, String remark) {
    askTheCustomer(agent, ticket, PLEASED, remark, 1);
    ways.until(ticket, "ticket-settled");
  }

  /**
   * @param time the first, the second… time that this customer is asked
   */
  void askTheCustomer(Person agent, Ticket ticket, String satisfaction, String remark, int time) {
    JsonNode planned = ways.until(ticket, "follow-up-planned", time);
    suite.followUp().reach(agent, planned, satisfaction, remark);
    ways.until(ticket, "follow-up-completed", time);
  }
}
