package dev.thirdring.routing.partner.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final long SECONDS = 1_614_265_330;
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  @Tag("R10")
  void signsAsStandardWebhooksDoes() {
    assertEquals(SIGNATURE, new WebhookSecret(SECRET).sign(ID, SECONDS, BODY));
  }

  @Test
  void isTheExampleThatPartnersAreShown() throws IOException {
    Path page = Path.of(System.getProperty("third-ring.root"), "docs", "partners.md");
    String text = Files.readString(page);
    for (String part : new String[] {SECRET, ID, Long.toString(SECONDS), BODY, SIGNATURE}) {
      assertTrue(text.contains(part), part);
    }
  }

  @Test
  void isAnotherEachTimeAndShowsNowhere() {
    WebhookSecret one = WebhookSecret.made(new SecureRandom());
    WebhookSecret other = WebhookSecret.made(new SecureRandom());
    assertFalse(one.text().equals(other.text()));
    assertEquals("whsec_***", one.toString());
    assertFalse(one.sign(ID, SECONDS, BODY).equals(other.sign(ID, SECONDS, BODY)));
  }
}
