package dev.thirdring.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntUnaryOperator;

/** Which port each part listens on, all on 127.0.0.1. */
public record Ports(Map<String, Integer> byName) {
  static final String KAFKA_CONTROLLER = "kafka-controller";
  static final String KEYCLOAK_MANAGEMENT = "keycloak-management";
  static final String OFFSET = "THIRD_RING_PORT_OFFSET";

  private static final int HIGHEST = 65535;

  public Ports {
    byName = Map.copyOf(byName);
  }

  /**
   * The usual ports, moved by {@code THIRD_RING_PORT_OFFSET}, single ones by {@code
   * THIRD_RING_PORT_ROUTING} etc.
   */
  static Ports from(Map<String, String> environment) {
    int offset = number(OFFSET, environment.getOrDefault(OFFSET, "0"));
    Map<String, Integer> ports = new LinkedHashMap<>();
    usual()
        .forEach(
            (name, port) -> {
              String own = environment.get(variable(name));
              ports.put(
                  name, inRange(name, own == null ? port + offset : number(variable(name), own)));
            });
    return new Ports(ports);
  }

  static Ports movedBy(int offset) {
    return from(Map.of(OFFSET, Integer.toString(offset)));
  }

  /** Ports that are free now, below those that the system hands out for outgoing connections. */
  static Ports free() {
    int[] next = {ThreadLocalRandom.current().nextInt(20_000, 29_000)};
    IntUnaryOperator findFree =
        from -> {
          int port = from;
          while (!isFree(port)) {
            port++;
          }
          return port;
        };
    Map<String, Integer> ports = new LinkedHashMap<>();
    usual()
        .keySet()
        .forEach(
            name -> {
              int port = findFree.applyAsInt(next[0]);
              ports.put(name, port);
              next[0] = port + 1;
            });
    return new Ports(ports);
  }

  static Ports read(Properties kept) {
    Ports ports = from(Map.of());
    Map<String, Integer> all = new LinkedHashMap<>(ports.byName());
    kept.stringPropertyNames().forEach(name -> all.put(name, number(name, kept.getProperty(name))));
    return new Ports(all);
  }

  Properties toProperties() {
    Properties properties = new Properties();
    byName.forEach((name, port) -> properties.setProperty(name, Integer.toString(port)));
    return properties;
  }

  public int of(Part part) {
    return byName.get(part.title());
  }

  int kafkaController() {
    return byName.get(KAFKA_CONTROLLER);
  }

  int keycloakManagement() {
    return byName.get(KEYCLOAK_MANAGEMENT);
  }

  /** Refuses when something else listens on a port that this part needs. */
  void refuseIfBusy(Part part) {
    byName.forEach(
        (name, port) -> {
          if ((name.equals(part.title()) || name.startsWith(part.title() + "-")) && !isFree(port)) {
            throw new StackFault(
                ("Port %d, which %s needs, is taken by another program: stop that one, or move this port"
                        + " with %s=… or all ports with %s=1000.")
                    .formatted(port, name, variable(name), OFFSET));
          }
        });
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException expected) {
      return false;
    }
  }

  private static Map<String, Integer> usual() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      ports.put(part.title(), part.usualPort());
    }
    ports.put(KAFKA_CONTROLLER, Part.KAFKA.usualPort() + 1);
    ports.put(KEYCLOAK_MANAGEMENT, 9180);
    return ports;
  }

  private static String variable(String name) {
    return "THIRD_RING_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static int number(String variable, String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new StackFault(variable + " is '" + text + "', which is not a number.", e);
    }
  }

  private static int inRange(String name, int port) {
    if (port < 1 || port > HIGHEST) {
      throw new StackFault(
          "The port of "
              + name
              + " would be "
              + port
              + "; choose one between 1 and "
              + HIGHEST
              + ".");
    }
    return port;
  }
}
