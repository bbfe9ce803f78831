package dev.thirdring.intake.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A mail server with the centre's mailbox, reached by SMTP and IMAP. */
public class MailServer implements QuarkusTestResourceLifecycleManager {
  static final String SMTP_PORT = "third-ring.test.smtp-port";
  private GreenMail server;

  @Override
  public Map<String, String> start() {
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")
            });
    server.start();
    server.setUser("service@centre.example", "service", "secret");
    System.setProperty(SMTP_PORT, Integer.toString(server.getSmtp().getPort()));
    return Map.of(
        "third-ring.mail.imap.host", "127.0.0.1",
        "third-ring.mail.imap.port", Integer.toString(server.getImap().getPort()),
        "third-ring.mail.imap.security", "NONE",
        "third-ring.mail.imap.username", "service",
        "third-ring.mail.imap.password", "secret",
        "third-ring.mail.imap.poll-interval", "1s");
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop();
    }
  }
}
