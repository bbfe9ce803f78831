package dev.thirdring.metrics.report.kept;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A mail server on a free port; where reports are sent to. */
public class MailServer implements QuarkusTestResourceLifecycleManager {
  private GreenMail server;

  @Override
  public Map<String, String> start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return Map.of(
        "quarkus.mailer.host", "127.0.0.1",
        "quarkus.mailer.port", String.valueOf(server.getSmtp().getPort()),
        "third-ring.reports.mail", "true");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(server, new TestInjector.MatchesType(GreenMail.class));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop();
    }
  }
}
