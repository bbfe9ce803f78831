package dev.thirdring.intake.businesssystem.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host that may be called: {@code crm.example.com}, {@code *.example.com}, with the scheme's own
 * port unless one ({@code :8443}) or all ({@code :*}) are named.
 */
public record AllowedHost(String name, boolean andBelow, String port) {
  private static final Pattern SHAPE =
      Pattern.compile("(\\*\\.)?(\\[[0-9a-f:.]+]|[a-z0-9.-]+)(?::([0-9]{1,5}|\\*))?");

  public static AllowedHost parse(String text) {
    Matcher shape = SHAPE.matcher(text.strip());
    if (!shape.matches()) {
      throw new IllegalArgumentException("An allowed host is written *.example.com, not " + text);
    }
    return new AllowedHost(
        shape.group(2), shape.group(1) != null, shape.group(3) == null ? "" : shape.group(3));
  }

  boolean covers(Target target) {
    String host = target.host();
    boolean named = andBelow ? host.endsWith("." + name) : host.equals(name);
    return named
        && switch (port) {
          case "" -> target.hasDefaultPort();
          case "*" -> true;
          default -> port.equals(String.valueOf(target.port()));
        };
  }
}
