package dev.thirdring.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keycloak, built once for PostgreSQL and then started quickly; its data is in the database {@code
 * keycloak}.
 */
final class KeycloakServer implements Server {
  private final Installation installation;
  private final Home home;
  private final Addresses addresses;
  private final Databases databases;
  private final Secrets secrets;
  private final Realm realm;
  private final Progress progress;

  KeycloakServer(
      Installation installation,
      Home home,
      Addresses addresses,
      Databases databases,
      Secrets secrets,
      Progress progress) {
    this.installation = installation;
    this.home = home;
    this.addresses = addresses;
    this.databases = databases;
    this.secrets = secrets;
    this.progress = progress;
    this.realm = new Realm(home, addresses, secrets);
  }

  @Override
  public Part part() {
    return Part.KEYCLOAK;
  }

  @Override
  public List<String> command() throws IOException {
    Path archive = installation.keycloakArchive();
    Path folder =
        installation.tools().resolve(archive.getFileName().toString().replace(".zip", ""));
    Archives.once(
        folder,
        target -> {
          progress.say(
              "keycloak is unpacked and built: this is done once and takes about a minute");
          Archives.unpackZip(archive, target);
          List<String> build = new ArrayList<>(java(target));
          build.addAll(List.of("build", "--db=postgres", "--cache=local", "--health-enabled=true"));
          Commands.run(build, Map.of(), home.log(Part.KEYCLOAK));
        });
    List<String> command = new ArrayList<>(java(folder));
    command.addAll(List.of("start", "--optimized"));
    return command;
  }

  @Override
  public Map<String, String> environment() {
    String role = Part.KEYCLOAK.database().orElseThrow();
    return Map.of(
        "KC_DB_URL", databases.url(role),
        "KC_DB_USERNAME", role,
        "KC_DB_PASSWORD", secrets.database(role),
        "KC_HTTP_ENABLED", "true",
        "KC_HTTP_HOST", "127.0.0.1",
        "KC_HTTP_PORT", Integer.toString(addresses.ports().of(Part.KEYCLOAK)),
        "KC_HTTP_MANAGEMENT_PORT", Integer.toString(addresses.ports().keycloakManagement()),
        "KC_HOSTNAME", addresses.url(Part.KEYCLOAK),
        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
        "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.keycloakAdministrator());
  }

  @Override
  public Optional<String> missing() {
    return Http.missing(
        "http://localhost:" + addresses.ports().keycloakManagement() + "/health/ready");
  }

  /** The realm, and then its discovery document, which is what the services ask for first. */
  @Override
  public void furnish() throws IOException {
    realm.establish();
    String discovery = addresses.issuer() + "/.well-known/openid-configuration";
    Await.atMost(Duration.ofSeconds(30), () -> Http.missing(discovery))
        .ifPresent(
            last -> {
              throw new StackFault(
                  "The realm does not answer: " + last + "; see " + home.log(Part.KEYCLOAK) + ".");
            });
  }

  private static List<String> java(Path folder) {
    return List.of(
        Installation.java().toString(),
        "-Xms64m",
        "-Xmx384m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--add-opens=java.base/java.util=ALL-UNNAMED",
        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
        "--add-opens=java.base/java.security=ALL-UNNAMED",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "--enable-native-access=ALL-UNNAMED",
        "-Duser.language=en",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-Dpicocli.disable.closures=true",
        "-Dkc.home.dir=" + folder,
        "-Djboss.server.config.dir=" + folder.resolve("conf"),
        "-cp",
        folder.resolve("lib/quarkus-run.jar").toString(),
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
  }
}
