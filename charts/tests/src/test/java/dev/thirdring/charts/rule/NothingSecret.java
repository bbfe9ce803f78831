package dev.thirdring.charts.rule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.charts.Manifest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The charts carry no secret: none is created, and no setting that sounds like one has a value. */
final class NothingSecret implements Rule {
  private static final Pattern SOUNDS_SECRET =
      Pattern.compile("PASSWORD|SECRET|CREDENTIAL|PRIVATE_KEY|JAAS|APIKEY");
  private static final Pattern LOGIN_IN_ADDRESS = Pattern.compile("//[^/@\\s]+:[^/@\\s]+@");

  @Override
  public Stream<String> faults(List<Manifest> all) {
    return Stream.concat(
        all.stream()
            .filter(one -> one.is("Secret"))
            .map(one -> one + " must not come from the chart"),
        all.stream().flatMap(one -> values(one).flatMap(value -> judge(one, value))));
  }

  private static Stream<Map.Entry<String, String>> values(Manifest one) {
    if (one.is("ConfigMap")) {
      return Manifest.texts(one.at("/data")).entrySet().stream();
    }
    return one.containers()
        .flatMap(box -> Manifest.elements(box.path("env")))
        .filter(env -> env.has("value"))
        .map(NothingSecret::entry);
  }

  private static Map.Entry<String, String> entry(JsonNode env) {
    return Map.entry(env.path("name").asText(), env.path("value").asText());
  }

  private static Stream<String> judge(Manifest one, Map.Entry<String, String> setting) {
    return SOUNDS_SECRET.matcher(setting.getKey()).find()
            || LOGIN_IN_ADDRESS.matcher(setting.getValue()).find()
        ? Stream.of(one + " carries a secret in " + setting.getKey())
        : Stream.empty();
  }
}
