package dev.thirdring.localstack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stack as a library.
 *
 * <pre>{@code
 * try (Stack stack = Stack.builder().home(Path.of("target/stack")).freePorts().fresh().build().start()) {
 *   String token = stack.token("agent1");
 *   stack.kill(Part.ROUTING);
 *   stack.start(Part.ROUTING);
 * }
 * }</pre>
 *
 * <p>Closing stops what it started and keeps the data. What a killed JVM leaves behind is cleared
 * by the next start with the same home, so give a test a home that stays the same, not a temporary
 * one.
 */
public final class Stack implements AutoCloseable {
  /** Where a service keeps its data. */
  public record Database(String jdbcUrl, String user, String password) {}

  private final Home home;
  private final Installation installation;
  private final Addresses addresses;
  private final Secrets secrets;
  private final Databases databases;
  private final Progress progress;
  private final Parts parts;
  private final Set<Part> wanted;
  private final boolean kept;
  private Optional<Thread> atExit = Optional.empty();

  Stack(StackBuilder plan) {
    home = plan.home();
    installation = plan.installation();
    addresses = new Addresses(plan.ports());
    wanted = plan.wanted();
    kept = plan.isKept();
    secrets = new Secrets(home.secrets());
    databases = new Databases(addresses.ports().of(Part.POSTGRES), secrets);
    progress = new Progress(plan.listener());
    parts =
        new Parts(home, installation, addresses, progress, part -> server(part, plan.settings()));
  }

  public static StackBuilder builder() {
    return new StackBuilder();
  }

  /** The stack of {@code make up}, wherever it listens; closing it stops nothing. */
  public static Stack attach() {
    return builder().kept().build();
  }

  /**
   * Starts what is wanted and waits until all is ready. A stack that is kept lets run what is ready
   * already.
   */
  public Stack start() {
    try (HomeLock _ = HomeLock.take(home)) {
      Precautions.refuseOldJava(Runtime.version().feature());
      Precautions.refuseFullDisk(home);
      Precautions.refuseMissingBuilds(installation, wanted);
      boolean moved =
          home.keptPorts().filter(before -> !before.equals(addresses.ports())).isPresent();
      if (!kept || moved) {
        parts.stopAll();
      }
      if (!kept) {
        stopAtExit();
      }
      home.keep(addresses.ports());
      parts.start(wanted);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    return this;
  }

  /** Stops everything in the reverse order and keeps the data. */
  public void stop() {
    try (HomeLock _ = HomeLock.take(home)) {
      parts.stopAll();
    }
  }

  /** Starts one part and waits until it is ready; nothing happens when it is. */
  public void start(Part part) {
    parts.start(part);
  }

  public void stop(Part part) {
    parts.stop(parts.get(part));
  }

  /** Ends it as {@code kill -9} does. */
  public void kill(Part part) {
    parts.get(part).kill();
  }

  public void startKafka() {
    start(Part.KAFKA);
  }

  public void stopKafka() {
    stop(Part.KAFKA);
  }

  public boolean isReady(Part part) {
    return parts.get(part).isReady();
  }

  /** What is missing until it is ready, whoever started it. */
  Optional<String> missing(Part part) {
    return parts.get(part).server().missing();
  }

  public Optional<ProcessHandle> process(Part part) {
    return parts.get(part).running();
  }

  public Path log(Part part) {
    return home.log(part);
  }

  public URI url(Part part) {
    return URI.create(addresses.url(part));
  }

  public String bootstrapServers() {
    return addresses.bootstrapServers();
  }

  /** What {@code make env} exports. */
  public Map<String, String> environment() {
    return addresses.all();
  }

  /** What a service is started with. */
  public Map<String, String> environment(Part service) {
    return parts.get(service).server().environment();
  }

  public Database database(Part part) {
    String name =
        part.database().orElseThrow(() -> new StackFault(part.title() + " has no database."));
    return new Database(databases.url(name), name, secrets.database(name));
  }

  /** PostgreSQL itself, for who administers it. */
  public Database server() {
    return new Database(databases.url("postgres"), "postgres", databases.superuserPassword());
  }

  /** An access token of one of the example people. */
  public String token(String user) {
    return tokens().of(user);
  }

  /** An access token of a machine client, for example {@code channel-frontend}. */
  public String clientToken(String client) {
    return tokens().ofClient(client);
  }

  /** The password of all example people. */
  public String password() {
    refuseIfNeverStarted();
    return secrets.people();
  }

  @Override
  public void close() {
    if (!kept) {
      stop();
      atExit.ifPresent(Runtime.getRuntime()::removeShutdownHook);
      atExit = Optional.empty();
    }
  }

  Home home() {
    return home;
  }

  Installation installation() {
    return installation;
  }

  String shown(Part part) {
    return addresses.shown(part);
  }

  void refuseIfNeverStarted() {
    if (!Files.exists(home.secrets())) {
      throw new StackFault("The stack has not been started yet: run 'make up'.");
    }
  }

  private Tokens tokens() {
    refuseIfNeverStarted();
    return new Tokens(addresses, secrets);
  }

  private Server server(Part part, ServiceSettings settings) {
    return switch (part) {
      case POSTGRES ->
          new PostgresServer(installation, home, databases, addresses.ports().of(part));
      case KAFKA -> new KafkaBroker(installation, home, addresses.ports());
      case KEYCLOAK ->
          new KeycloakServer(installation, home, addresses, databases, secrets, progress);
      default -> new QuarkusService(part, installation, addresses, databases, secrets, settings);
    };
  }

  private void stopAtExit() {
    if (atExit.isEmpty()) {
      Thread hook = new Thread(parts::stopForGood, "stop the local stack");
      Runtime.getRuntime().addShutdownHook(hook);
      atExit = Optional.of(hook);
    }
  }
}
