package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.localstack.Part;
import java.time.Duration;
import java.time.Instant;

/** Compensation on its way up the ladder (R6). */
public final class Approvals {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final String DELEGATIONS = "/approval-delegations";

  private final Api api;

  Approvals(Api api) {
    this.api = api;
  }

  /**
   * @param requested the step of the ticket's way that names the request
   */
  public void approve(Person who, JsonNode requested, String reason) {
    decide(who, requested, Api.JSON.createObjectNode().put("reason", reason));
  }

  /** With a right that is somebody else's. */
  public void approve(Person who, Person insteadOf, JsonNode requested, String reason) {
    decide(
        who,
        requested,
        Api.JSON.createObjectNode().put("reason", reason).put("onBehalfOf", insteadOf.user()));
  }

  private void decide(Person who, JsonNode requested, ObjectNode decision) {
    String path = "/approvals/" + requested.path("details").path("approvalId").asText();
    api.change(who, Part.ROUTING, path, path + "/decision", decision.put("approved", true));
  }

  /**
   * Lends the general manager's right for a day.
   *
   * @return what takes it back
   */
  public Runnable lend(Person manager, Person to, Instant from, String reason) {
    JsonNode lent =
        api.create(
            manager,
            Part.ROUTING,
            DELEGATIONS,
            Api.JSON
                .createObjectNode()
                .put("step", "GENERAL_MANAGER")
                .put("delegate", to.user())
                .put("from", from.toString())
                .put("until", from.plus(A_DAY).toString())
                .put("reason", reason));
    String path = DELEGATIONS + "/" + lent.path("delegationId").asText() + "/revocation";
    return () -> api.act(manager, Part.ROUTING, path, lent.path("version").asLong());
  }
}
