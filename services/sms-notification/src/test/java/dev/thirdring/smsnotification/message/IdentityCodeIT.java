package dev.thirdring.smsnotification.message;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.contracts.intake.IdentityCodeIssued;
import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.smsnotification.SmsRequested;
import dev.thirdring.contracts.smsnotification.SmsSecretRequested;
import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.EventProbe;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I11")
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class IdentityCodeIT {
  private static final String NUMBER = "+8613912345678";

  @Inject Clock clock;

  @Test
  void theCodeGoesToItsNumberAndNobodyElseCanReadIt() {
    UUID ticket = UUID.randomUUID();
    Instant now = clock.instant();
    try (EventProbe probe =
            new EventProbe("sms-notification.messages", "sms-notification.secrets");
        LoggedText logged = new LoggedText()) {
      probe.publish(
          ticket.toString(),
          new IdentityCodeIssued(
              UUID.randomUUID(),
              ticket,
              "TR-20261122-1042",
              NUMBER,
              Language.ZH,
              "048213",
              now,
              now.plus(Duration.ofMinutes(5))));
      SmsRequested sms = probe.await(SmsRequested.class, e -> e.ticketId().equals(ticket));
      assertEquals(NUMBER, sms.to());
      assertTrue(sms.secret() && sms.text().contains("******"), sms.text());
      assertFalse(sms.text().contains("048213"), "intake and metrics read this topic");
      SmsSecretRequested secret =
          probe.await(SmsSecretRequested.class, e -> e.messageId().equals(sms.messageId()));
      assertEquals(NUMBER, secret.to());
      assertTrue(secret.text().contains("048213"), secret.text());
      assertFalse(sms.sendBefore().isAfter(now.plus(Duration.ofMinutes(5))));
      String shown =
          given()
              .auth()
              .oauth2(Tokens.of("operator1", Roles.SMS_OPERATOR))
              .get("/messages?ticketId=" + ticket)
              .then()
              .statusCode(200)
              .extract()
              .asString();
      assertTrue(shown.contains("******"), shown);
      assertFalse(shown.contains("048213"), shown);
      logged.assertAbsent("048213");
    }
  }
}
