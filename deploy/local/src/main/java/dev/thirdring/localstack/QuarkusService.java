package dev.thirdring.localstack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of our services, with the same environment names as in the charts. */
final class QuarkusService implements Server {
  private final Part part;
  private final Installation installation;
  private final Addresses addresses;
  private final Databases databases;
  private final Secrets secrets;
  private final ServiceSettings settings;

  QuarkusService(
      Part part,
      Installation installation,
      Addresses addresses,
      Databases databases,
      Secrets secrets,
      ServiceSettings settings) {
    this.part = part;
    this.installation = installation;
    this.addresses = addresses;
    this.databases = databases;
    this.secrets = secrets;
    this.settings = settings;
  }

  @Override
  public Part part() {
    return part;
  }

  @Override
  public List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Installation.java().toString());
    command.addAll(settings.jvmOptions());
    command.addAll(List.of("-jar", installation.runnable(part).toString()));
    return command;
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(addresses.ports().of(part)));
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", addresses.issuer());
    part.database()
        .ifPresent(
            database -> {
              environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", databases.address(database));
              environment.put("QUARKUS_DATASOURCE_JDBC_URL", databases.url(database));
              environment.put("QUARKUS_DATASOURCE_USERNAME", database);
              environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.database(database));
            });
    if (part.usesKafka()) {
      environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.bootstrapServers());
    }
    environment.putAll(TrialSettings.of(part));
    if (part == Part.ROUTING) {
      environment.put("THIRD_RING_WEBHOOKS_KEY", secrets.webhooksKey());
    }
    if (part == Part.CONSOLE) {
      environment.putAll(addresses.services());
      environment.put("QUARKUS_OIDC_CLIENT_ID", "console");
      environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", secrets.client("console"));
    }
    environment.putAll(settings.environment(part));
    return environment;
  }

  @Override
  public Optional<String> missing() {
    return Http.missing(addresses.url(part) + "/q/health/ready");
  }
}
