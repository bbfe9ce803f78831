package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.localstack.Part;

/** Compensation on its way up the ladder (R6). */
public final class Approvals {
  private final Api api;

  Approvals(Api api) {
    this.api = api;
  }

  /**
   * @param requested the step of the ticket's way that names the request
   */
  public void approve(Person who, JsonNode requested, String reason) {
    String path = "/approvals/" + requested.path("details").path("approvalId").asText();
    api.change(
        who,
        Part.ROUTING,
        path,
        path + "/decision",
        Api.JSON.createObjectNode().put("approved", true).put("reason", reason));
  }
}
