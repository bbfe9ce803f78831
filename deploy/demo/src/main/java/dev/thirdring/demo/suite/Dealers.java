package dev.thirdring.demo.suite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.localstack.Part;
import java.util.List;

/** Dealers report what they sold, service stations what they repaired (I8). */
public final class Dealers {
  private static final String PURCHASES = "/dealer-reports/purchases";

  private final Api api;

  Dealers(Api api) {
    this.api = api;
  }

  /** The sheet that a dealer fills in, as text. */
  public String template() {
    return api.text(Person.DEALER, Part.INTAKE, PURCHASES + "/template.csv");
  }

  /** What came of each row. */
  public JsonNode report(String sheet) {
    return api.post(Person.DEALER, Part.INTAKE, PURCHASES + "/batch", "text/csv", sheet);
  }

  public List<JsonNode> purchases(String customer) {
    return api.read(Person.AGENT_1, Part.INTAKE, "/customers/" + customer + "/purchases")
        .path("items")
        .valueStream()
        .toList();
  }

  /** The customer whose file has this number. */
  public JsonNode customer(String phone) {
    return api.read(Person.AGENT_1, Part.INTAKE, "/customers?q=" + phone).path("items").path(0);
  }
}
