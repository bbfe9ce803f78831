package dev.thirdring.localstack;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a stack is to consist of; the defaults are those of {@code make up}. */
public final class StackBuilder {
  private final Installation installation = Installation.find();
  private Home home = Home.from(System.getenv(), installation.root());
  private Optional<Ports> ports = Optional.empty();
  private Set<Part> wanted = EnumSet.allOf(Part.class);
  private ServiceSettings settings = ServiceSettings.from(System.getenv());
  private Consumer<String> listener = line -> {};
  private boolean kept;
  private boolean fresh;

  StackBuilder() {}

  /** The data folder; a relative one is meant from the working folder. */
  public StackBuilder home(Path folder) {
    home = new Home(folder);
    return this;
  }

  /** Exactly these ports. */
  public StackBuilder at(Ports chosen) {
    ports = Optional.of(chosen);
    return this;
  }

  /** All usual ports, moved by this much. */
  public StackBuilder portOffset(int offset) {
    return at(Ports.movedBy(offset));
  }

  /** Ports that nobody uses now. */
  public StackBuilder freePorts() {
    return at(Ports.free());
  }

  /** Only these parts; the default is all. */
  public StackBuilder parts(Part first, Part... others) {
    return parts(EnumSet.of(first, others));
  }

  StackBuilder parts(Set<Part> chosen) {
    wanted = EnumSet.copyOf(chosen);
    return this;
  }

  /** PostgreSQL, Kafka and Keycloak, and these services. */
  public StackBuilder services(Part... services) {
    Set<Part> chosen = EnumSet.copyOf(Part.infrastructure());
    chosen.addAll(List.of(services));
    return parts(chosen);
  }

  /**
   * How the services' JVMs are started, for example {@code "-Xmx512m"}; the default is small and
   * quick to start.
   */
  public StackBuilder jvmOptions(String... options) {
    settings = settings.withJvmOptions(List.of(options));
    return this;
  }

  /** One more environment variable of one service. */
  public StackBuilder environment(Part service, String name, String value) {
    settings = settings.with(service, name, value);
    return this;
  }

  /** Who hears what happens; the default is nobody. */
  public StackBuilder progress(Consumer<String> lines) {
    listener = lines;
    return this;
  }

  /** Begins without the data of former starts. */
  public StackBuilder fresh() {
    fresh = true;
    return this;
  }

  /** What is started outlives this JVM. */
  StackBuilder outliving() {
    kept = true;
    return this;
  }

  /** The stack that was started before, with the ports it has. */
  StackBuilder kept() {
    ports = ports.or(home::keptPorts);
    return outliving();
  }

  public Stack build() {
    ports = Optional.of(ports());
    if (fresh) {
      new Stack(this).stop();
      home.clean();
    }
    return new Stack(this);
  }

  Ports ports() {
    return ports.orElseGet(() -> Ports.from(System.getenv()));
  }

  Home home() {
    return home;
  }

  Installation installation() {
    return installation;
  }

  Set<Part> wanted() {
    return wanted;
  }

  ServiceSettings settings() {
    return settings;
  }

  Consumer<String> listener() {
    return listener;
  }

  boolean isKept() {
    return kept;
  }
}
