package dev.thirdring.charts.rule;

import dev.thirdring.charts.Manifest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A hook runs before the release's objects exist: it names only hooks of a smaller weight, and all
 * is cleaned up.
 */
final class HooksComeFirst implements Rule {
  @Override
  public Stream<String> faults(List<Manifest> all) {
    var jobs = all.stream().filter(one -> one.is("Job")).toList();
    return Stream.of(
            jobs.stream().filter(job -> !job.isHook()).map(job -> job + " is not a hook"),
            jobs.stream().flatMap(job -> accounts(job, all)),
            jobs.stream().flatMap(job -> ownSettings(job, all)),
            all.stream()
                .filter(Manifest::isHook)
                .filter(
                    one ->
                        !one.annotation("helm.sh/hook-delete-policy")
                            .contains("before-hook-creation"))
                .map(one -> one + " would be in the way of the next hook"))
        .flatMap(faults -> faults);
  }

  private static Stream<String> accounts(Manifest job, List<Manifest> all) {
    return all.stream()
        .filter(one -> one.is("ServiceAccount"))
        .filter(one -> one.name().equals(job.pod().path("serviceAccountName").asText()))
        .filter(one -> !one.isHook() || weight(one) >= weight(job))
        .map(one -> job + " needs " + one + " before it exists");
  }

  private static Stream<String> ownSettings(Manifest job, List<Manifest> all) {
    var made =
        all.stream()
            .filter(one -> one.is("ConfigMap", "Secret"))
            .map(Manifest::name)
            .collect(Collectors.toSet());
    return job.containers()
        .flatMap(
            box ->
                Stream.concat(
                    box.findValues("configMapRef").stream(),
                    box.findValues("configMapKeyRef").stream()))
        .map(ref -> ref.path("name").asText())
        .filter(made::contains)
        .map(name -> job + " needs ConfigMap " + name + " before it exists");
  }

  private static int weight(Manifest one) {
    return Integer.parseInt(one.annotation("helm.sh/hook-weight"));
  }
}
