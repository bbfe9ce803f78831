package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.localstack.Part;
import java.util.List;

/** What the telephone system tells metrics. */
public final class Telephony {
  private final Api api;

  Telephony(Api api) {
    this.api = api;
  }

  /**
   * @return how many steps were new
   */
  public int tell(List<JsonNode> steps) {
    return tell("/calls/steps", steps);
  }

  /**
   * @return how many steps were new
   */
  public int tellOfAgents(List<JsonNode> steps) {
    return tell("/agents/steps", steps);
  }

  private int tell(String path, List<JsonNode> steps) {
    ObjectNode body = Api.JSON.createObjectNode();
    body.putArray("steps").addAll(steps);
    return api.create(Person.CHANNEL, Part.METRICS, path, body).path("taken").asInt();
  }
}
