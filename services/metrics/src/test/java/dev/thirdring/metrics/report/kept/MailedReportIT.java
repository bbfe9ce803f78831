package dev.thirdring.metrics.report.kept;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reports that are sent by mail, and a mail server that says no. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@QuarkusTestResource(MailServer.class)
@Tag("M4")
class MailedReportIT {
  @Inject Pool pool;
  GreenMail mailServer;
  private KeptReports kept;

  @BeforeEach
  void reports() {
    kept = new KeptReports(pool);
  }

  @Test
  void aReportIsSentOnceWithItsFileToItsRecipients() throws Exception {
    List<String> recipients = List.of("head@centre.example", "analyst@centre.example");
    String schedule = KeptReports.add("mailed-a", "FIGURES_DAY", "XLSX", recipients);
    String day = kept.yesterday();
    kept.fallDue(schedule, day);
    String id = kept.await(schedule, day, "MADE");
    kept.awaitMail(id, "SENT");
    // Planned again, and told to be sent again, as after a crash before either was ended.
    kept.fallDue(schedule, day);
    pool.preparedQuery(
            """
            insert into deadline (kind, subject, due_at, details, try_at)
            values ('report-make', $1, now(), '', now()), ('report-send', $1, now(), '', now())
            """)
        .executeAndAwait(Tuple.of(id));
    kept.awaitNext(schedule);
    kept.awaitNothingLeft(MakeKeptReport.KIND);
    kept.awaitNothingLeft(SendReport.KIND);

    byte[] file = KeptReports.as("analyst").get("/reports/" + id).then().extract().asByteArray();
    for (String recipient : recipients) {
      List<MimeMessage> mails = mails(recipient, "mailed-a " + day);
      assertEquals(1, mails.size(), recipient);
      assertEquals("<" + id + "@third-ring.reports>", mails.getFirst().getMessageID());
      MimeMultipart parts = (MimeMultipart) mails.getFirst().getContent();
      assertEquals("figures-day-" + day + ".xlsx", parts.getBodyPart(1).getFileName());
      assertArrayEquals(file, parts.getBodyPart(1).getInputStream().readAllBytes());
    }
    KeptReports.shown(id, day)
        .body(KeptReports.of(id, "mail"), equalTo("SENT"))
        .body(KeptReports.of(id, "mailAttempts"), equalTo(1))
        .body(KeptReports.of(id, "mailedAt"), notNullValue());
  }

  @Test
  void whatTheMailServerRefusesIsShownTriedAgainAndSentOnce() {
    String schedule =
        KeptReports.add("mailed-b", "FIGURES_DAY", "CSV", List.of("busy@centre.example"));
    MessageDeliveryHandler takes = mailServer.getUserManager().getMessageDeliveryHandler();
    mailServer
        .getUserManager()
        .setMessageDeliveryHandler(
            (message, address) -> {
              if (address.getEmail().startsWith("busy@")) {
                throw new MessagingException("the mailbox is busy");
              }
              return takes.handle(message, address);
            });
    String day = kept.yesterday();
    String id;
    try {
      kept.fallDue(schedule, day);
      id = kept.await(schedule, day, "MADE");
      kept.awaitMail(id, "FAILING");
      KeptReports.shown(id, day)
          .body(KeptReports.of(id, "state"), equalTo("MADE"))
          .body(KeptReports.of(id, "mail"), equalTo("FAILING"))
          .body(KeptReports.of(id, "mailAttempts"), greaterThan(0))
          .body(KeptReports.of(id, "mailFailure"), containsString("451"))
          .body(KeptReports.of(id, "mailedAt"), nullValue());
    } finally {
      mailServer.getUserManager().setMessageDeliveryHandler(takes);
    }
    assertEquals(0, mails("busy@centre.example", "mailed-b " + day).size());

    kept.hurry(SendReport.KIND, id);
    kept.awaitMail(id, "SENT");
    kept.awaitNothingLeft(SendReport.KIND);
    assertEquals(1, mails("busy@centre.example", "mailed-b " + day).size());
    KeptReports.shown(id, day)
        .body(KeptReports.of(id, "mailAttempts"), greaterThan(1))
        .body(KeptReports.of(id, "mailFailure"), nullValue());
  }

  private List<MimeMessage> mails(String recipient, String subject) {
    return mailServer
        .findReceivedMessages(
            user -> user.getEmail().equals(recipient), mail -> subject.equals(subjectOf(mail)))
        .toList();
  }

  private static String subjectOf(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
