package dev.thirdring.specs.guard;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.specs.Json;
import dev.thirdring.specs.Specs;
import dev.thirdring.specs.Yaml;
import java.util.ArrayList;
import java.util.List;

/** What stands between the released contracts and those of now. */
public final class BreakingChanges {
  private BreakingChanges() {}

  /** In sentences; none when everyone may upgrade when he likes. */
  public static List<String> between(Specs released, Specs now) {
    List<String> breaking = new ArrayList<>();
    released
        .contracts()
        .texts()
        .forEach((name, text) -> breaking.addAll(in(name, text, now.texts().get(name))));
    return breaking;
  }

  private static List<String> in(String name, String released, String now) {
    if (now == null) {
      return List.of(name + " was removed");
    }
    if (name.endsWith(".json")) {
      JsonNode schema = Json.read(released);
      return SchemaChanges.ofEvent(schema.path("title").asText(name), schema, Json.read(now));
    }
    return HttpChanges.of(
        name.replaceFirst("http/(.*)\\.yaml", "$1"), Yaml.read(released), Yaml.read(now));
  }
}
