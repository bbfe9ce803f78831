package dev.thirdring.intake.businesssystem.model;

/**
 * Where a request goes.
 *
 * @param uri path and query
 */
public record Target(boolean tls, String host, int port, String uri) {

  public String scheme() {
    return tls ? "https" : "http";
  }

  public boolean hasDefaultPort() {
    return port == (tls ? 443 : 80);
  }
}
