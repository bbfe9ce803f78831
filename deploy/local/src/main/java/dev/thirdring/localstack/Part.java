package dev.thirdring.localstack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the stack consists of, in the order in which it is started, with the port it has unless
 * moved.
 */
public enum Part {
  POSTGRES(15432, Kind.SERVER),
  KAFKA(19092, Kind.SERVER),
  KEYCLOAK(8180, Kind.SERVER),
  INTAKE(8101, Kind.SERVICE),
  ROUTING(8102, Kind.SERVICE),
  KNOWLEDGE(8103, Kind.SERVICE),
  FOLLOW_UP(8104, Kind.SERVICE),
  FIELD_SERVICE(8105, Kind.SERVICE),
  SMS_NOTIFICATION(8106, Kind.SERVICE),
  METRICS(8107, Kind.SERVICE),
  SMS_GATEWAY(8108, Kind.SERVICE),
  CONSOLE(8100, Kind.CONSOLE);

  private enum Kind {
    SERVER,
    SERVICE,
    CONSOLE
  }

  private final int usualPort;
  private final Kind kind;

  Part(int usualPort, Kind kind) {
    this.usualPort = usualPort;
    this.kind = kind;
  }

  /** The three servers that the services stand on. */
  public static Set<Part> infrastructure() {
    return EnumSet.of(POSTGRES, KAFKA, KEYCLOAK);
  }

  /** The services, the SMS gateway and the console. */
  public static Set<Part> services() {
    return EnumSet.complementOf(EnumSet.copyOf(infrastructure()));
  }

  public static Part named(String name) {
    return Arrays.stream(values())
        .filter(part -> part.title().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new StackFault(
                    "There is no part called '" + name + "'; there are: " + titles() + "."));
  }

  private static String titles() {
    return String.join(", ", Arrays.stream(values()).map(Part::title).toList());
  }

  static List<Part> withDatabase() {
    return Arrays.stream(values()).filter(part -> part.database().isPresent()).toList();
  }

  /** As people and folders call it: {@code follow-up}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean isService() {
    return kind != Kind.SERVER;
  }

  boolean usesKafka() {
    return kind == Kind.SERVICE;
  }

  /** The name of its database and of the role that owns it. */
  Optional<String> database() {
    boolean has = kind == Kind.SERVICE || this == KEYCLOAK;
    return has ? Optional.of(name().toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  int usualPort() {
    return usualPort;
  }
}
