package dev.thirdring.charts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that a person may mistype are refused with a sentence that names them. */
class ValuesSchemaTest {
  private static final String ISSUER =
      "global: {oidc: {authServerUrl: 'https://login.example.com/realms/third-ring'}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "intak: {replicas: 3}                               | intak",
        "intake: {replica: 3}                               | replica",
        "intake: {replicas: three}                          | replicas",
        "intake: {image: {digest: 'sha256:12'}}             | digest",
        "intake: {env: {MAIL_PASSWORD: hush}}               | MAIL_PASSWORD",
        "intake: {env: {QUARKUS_HTTP_PORT: '9000'}}         | QUARKUS_HTTP_PORT",
        "intake: {secretEnv: {MAIL_PASSWORD: {value: x}}}   | value",
        "intake: {securityContext: {privileged: true}}      | securityContext",
        "intake: {disruptionBudget: {maxUnavailable: 0}}    | maxUnavailable",
        "intake: {autoscaling: {enabled: true, maxReplicas: 1}} | minReplicas is above",
        "intake: {termination: {shutdownSeconds: 60}}       | must be longer than",
        "intake: {resources: {limits: {memory: 1Gi}, requests: {cpu: lots}}} | cpu",
      })
  void refusesWhatTheSuiteDoesNotKnow(String values, String named, @TempDir Path folder) {
    Path file = Charts.write(folder.resolve("values.yaml"), ISSUER + "\n" + values + "\n");
    assertThatThrownBy(() -> Charts.render(Charts.suite(), "third-ring", file))
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "global: {oidc: {authServerUrl: ''}}                          | say who issues the tokens",
        "global: {oidc: {authServerUrl: 'login.example.com'}}         | authServerUrl",
        "global: {oidc: {authServerUrl: 'https://a/b', client: x}}    | client",
        "global: {oidc: {authServerUrl: 'https://a/b'}, kafka: {bootstrapServers: ''}} | say where Kafka is",
        "global: {oidc: {authServerUrl: 'https://a/b'}, ingress: {enabled: true}} | say under which domain",
        "global: {oidc: {authServerUrl: 'https://a/b'}, monitoring: {kind: Probe}} | kind",
        "global: {oidc: {authServerUrl: 'https://a/b'}, database: {parameters: 'password=x'}} | parameters",
        "global: {oidc: {authServerUrl: 'https://a/b'}, ingress: {enabled: true, domain: a.b}, httpRoute: {enabled:"
            + " true}} | choose one",
      })
  void refusesAnInstallationThatCannotWork(String values, String named, @TempDir Path folder) {
    Path file = Charts.write(folder.resolve("values.yaml"), values + "\n");
    assertThatThrownBy(() -> Charts.render(Charts.suite(), "third-ring", file))
        .hasMessageContaining(named);
  }
}
