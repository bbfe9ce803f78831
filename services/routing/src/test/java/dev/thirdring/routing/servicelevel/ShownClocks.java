package dev.thirdring.routing.servicelevel;

import static dev.thirdring.routing.Scene.as;

import dev.thirdring.routing.Scene;
import io.restassured.path.json.JsonPath;
import java.util.UUID;

/** Clocks and their ledgers as an agent sees them. */
final class ShownClocks {
  private ShownClocks() {}

  /** The last of this code. */
  static JsonPath clock(UUID ticket, String code) {
    return read("/tickets/" + ticket + "/clocks")
        .setRootPath("items.findAll { it.clock == '" + code + "' }.last()");
  }

  static JsonPath ledger(String clockId) {
    return read("/clocks/" + clockId + "/ledger");
  }

  private static JsonPath read(String path) {
    return as(Scene.AGENT).get(path).then().statusCode(200).extract().jsonPath();
  }
}
