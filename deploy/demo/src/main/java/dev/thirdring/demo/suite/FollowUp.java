package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.localstack.Part;

/** Customers are called and asked (F2, F4, F6). */
public final class FollowUp {
  private final Api api;

  FollowUp(Api api) {
    this.api = api;
  }

  /**
   * The agent takes the call and reaches the customer.
   *
   * @param planned the step of the ticket's way that names the follow-up
   */
  public void reach(Person agent, JsonNode planned, String satisfaction, String remark) {
    String path = "/follow-ups/" + planned.path("details").path("followUpId").asText();
    api.change(agent, Part.FOLLOW_UP, path, path + "/claim", Api.JSON.createObjectNode());
    api.change(
        agent,
        Part.FOLLOW_UP,
        path,
        path + "/attempts",
        Api.JSON
            .createObjectNode()
            .put("outcome", "REACHED")
            .put("satisfaction", satisfaction)
            .put("problem", satisfaction.contains("DISSATISFIED"))
            .put("remark", remark));
  }
}
