package dev.thirdring.charts.rule;

import dev.thirdring.charts.Manifest;
import java.util.List;
import java.util.stream.Stream;

/**
 * A pod is given the time that it needs to leave in peace, and rolling out never takes the last pod
 * away.
 */
final class ShutdownFits implements Rule {
  @Override
  public Stream<String> faults(List<Manifest> all) {
    return all.stream()
        .filter(one -> one.is("Deployment"))
        .flatMap(one -> Stream.concat(leaving(one, all), standingStill(one)));
  }

  private static Stream<String> leaving(Manifest one, List<Manifest> all) {
    int grace = one.pod().path("terminationGracePeriodSeconds").asInt();
    int waiting =
        one.containers()
            .mapToInt(box -> box.at("/lifecycle/preStop/sleep/seconds").asInt())
            .max()
            .orElse(0);
    int finishing =
        all.stream()
            .filter(other -> other.toString().equals("ConfigMap " + one.name()))
            .map(settings -> settings.at("/data").path("QUARKUS_SHUTDOWN_TIMEOUT").asText("0s"))
            .mapToInt(seconds -> Integer.parseInt(seconds.replace("s", "")))
            .findFirst()
            .orElse(0);
    return waiting == 0 || waiting + finishing >= grace
        ? Stream.of(
            one
                + " is killed after %d s but needs %d + %d s to leave"
                    .formatted(grace, waiting, finishing))
        : Stream.empty();
  }

  private static Stream<String> standingStill(Manifest one) {
    var rolling = one.at("/spec/strategy/rollingUpdate");
    return rolling.path("maxSurge").asText().matches("0%?")
            && rolling.path("maxUnavailable").asText().matches("0%?")
        ? Stream.of(one + " could never be rolled out: neither one more nor one less is allowed")
        : Stream.empty();
  }
}
