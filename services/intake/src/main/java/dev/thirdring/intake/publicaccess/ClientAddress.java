package dev.thirdring.intake.publicaccess;

import dev.thirdring.intake.publicaccess.model.Knocker;
import dev.thirdring.intake.publicaccess.model.Network;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The network address that a request is counted under. */
@ApplicationScoped
public class ClientAddress {
  private final List<Network> trusted;

  public ClientAddress(
      @ConfigProperty(name = "third-ring.public.trusted-proxies") Optional<List<String>> trusted) {
    this.trusted = trusted.orElse(List.of()).stream().map(Network::parse).toList();
  }

  public String of(HttpServerRequest request) {
    return Knocker.of(
        request.remoteAddress().hostAddress(),
        request.headers().getAll("X-Forwarded-For"),
        trusted);
  }
}
