package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.suite.RuleSets;
import dev.thirdring.demo.suite.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** Rules are tried before they decide: where would last week's tickets have gone? (R7) */
final class TriedRules implements Scene {
  private static final String UNIT = "billing";

  @Override
  public String title() {
    return "规则先试后用 Rules tried over last week's tickets before they decide (R7)";
  }

  @Override
  public void play(Stage stage) {
    RuleSets rules = stage.suite().ruleSets();
    JsonNode draft = rules.copy(rules.active(), "不经计费部 Without billing");
    rules.withoutUnit(draft, UNIT);
    JsonNode tried = rules.tryOut(draft);
    if (tried.path("moved").asInt() == 0 || tried.path("tickets").asInt() == 0) {
      throw new Unexpected("Nothing would have moved without " + UNIT + ": " + tried + ".");
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("部门 unit", "当时 then", "试算 tried"));
    tried
        .path("units")
        .forEach(
            unit ->
                rows.add(
                    List.of(
                        unit.path("unit").asText(),
                        unit.path("then").asText(),
                        unit.path("now").asText())));
    stage
        .ways()
        .table(
            "试算 Of %d tickets %d would have gone elsewhere, %d to nobody's rule but the fallback"
                .formatted(
                    tried.path("tickets").asInt(),
                    tried.path("moved").asInt(),
                    tried.path("unmatched").asInt()),
            rows);
  }
}
