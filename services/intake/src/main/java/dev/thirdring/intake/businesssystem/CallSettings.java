package dev.thirdring.intake.businesssystem;

import dev.thirdring.intake.businesssystem.model.AllowedHost;
import dev.thirdring.intake.businesssystem.model.CallRules;
import dev.thirdring.intake.businesssystem.model.Network;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What operators allow: by default nothing may be called, and nothing internal ever. */
@ApplicationScoped
class CallSettings {
  private static final String SECRETS = "third-ring.business-systems.secrets.";

  private final CallRules rules;
  private final int answerBytesMax;
  private final Config config;

  CallSettings(
      @ConfigProperty(name = "third-ring.business-systems.allowed-schemes", defaultValue = "https")
          List<String> schemes,
      @ConfigProperty(name = "third-ring.business-systems.allowed-hosts")
          Optional<List<String>> hosts,
      @ConfigProperty(name = "third-ring.business-systems.allowed-networks")
          Optional<List<String>> networks,
      @ConfigProperty(
              name = "third-ring.business-systems.answer-bytes-max",
              defaultValue = "262144")
          int answerBytesMax,
      Config config) {
    this.rules =
        new CallRules(
            Set.copyOf(schemes),
            hosts.orElse(List.of()).stream().map(AllowedHost::parse).toList(),
            networks.orElse(List.of()).stream().map(Network::parse).toList());
    this.answerBytesMax = answerBytesMax;
    this.config = config;
  }

  CallRules rules() {
    return rules;
  }

  int answerBytesMax() {
    return answerBytesMax;
  }

  /** Only names below this prefix: a registration cannot ask for any other setting. */
  Optional<String> secret(String name) {
    return config.getOptionalValue(SECRETS + name, String.class);
  }
}
