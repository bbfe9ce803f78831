package dev.thirdring.platform.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Real PostgreSQL and Kafka, and a signing key for {@link Tokens}. */
public class PostgresAndKafka implements QuarkusTestResourceLifecycleManager {
  private EmbeddedPostgres postgres;
  private EmbeddedKafkaBroker kafka;

  @Override
  public Map<String, String> start() {
    try {
      postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", "100")
              .setServerConfig("timezone", "UTC")
              .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    kafka = new EmbeddedKafkaBroker().withNodeId(1);
    kafka.start();
    System.setProperty(EventProbe.BOOTSTRAP, kafka.getAdvertisedListeners());
    Map<String, String> settings = new HashMap<>();
    String location = "127.0.0.1:" + postgres.getPort() + "/postgres";
    settings.put("quarkus.datasource.reactive.url", "postgresql://" + location);
    settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + location);
    settings.put("quarkus.datasource.username", "postgres");
    settings.put("quarkus.datasource.password", "postgres");
    settings.put("kafka.bootstrap.servers", kafka.getAdvertisedListeners());
    settings.put("quarkus.oidc.public-key", Tokens.newKeyPair());
    settings.put("quarkus.http.host", "127.0.0.1");
    settings.put("quarkus.http.test-port", "0");
    return settings;
  }

  @Override
  public void stop() {
    if (kafka != null) {
      kafka.close();
    }
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
