package dev.thirdring.console;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;

/** What the console needs around it: an identity provider and a service. Routing is not there. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {
  private IdentityProvider identities;
  private FakeService service;

  @Override
  public Map<String, String> start() {
    try {
      identities = new IdentityProvider();
      service = new FakeService();
    } catch (IOException | GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
    return Map.of(
        "quarkus.oidc.auth-server-url", identities.issuer(),
        "quarkus.oidc.credentials.secret", IdentityProvider.SECRET,
        "quarkus.oidc.authentication.session-age-extension", "PT1H",
        "console.services.intake", service.url(),
        "console.services.routing", "http://127.0.0.1:1",
        "console.silence-max", "PT1S",
        "console.body-bytes-max", "100000",
        "quarkus.http.host", "127.0.0.1",
        "quarkus.http.test-port", "0");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(identities, new TestInjector.MatchesType(IdentityProvider.class));
  }

  @Override
  public void stop() {
    if (identities != null) {
      identities.close();
    }
    if (service != null) {
      service.close();
    }
  }
}
