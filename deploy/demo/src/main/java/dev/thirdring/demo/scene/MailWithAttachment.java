package dev.thirdring.demo.scene;

import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;
import dev.thirdring.demo.suite.Unexpected;
import java.util.UUID;

/** A mail as it came from the server becomes a notice with its file (I1, I4). */
final class MailWithAttachment implements Scene {
  private static final String MAIL =
      """
      From: Wei Example <wei@example.com>
      To: service@third-ring.example
      Subject: Charged twice in October
      Message-ID: <%s@example.com>
      Date: Mon, 23 Nov 2026 09:00:00 +0800
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="part"

      --part
      Content-Type: text/plain; charset=utf-8

      My October bill charges the same call twice. The bill is attached.
      --part
      Content-Type: text/plain; charset=utf-8
      Content-Disposition: attachment; filename="bill.txt"

      Call 2026-10-11 19:02  5.00
      Call 2026-10-11 19:02  5.00
      --part--
      """;

  @Override
  public String title() {
    return "原始邮件带附件受理 A raw mail with its file becomes a notice (I1, I4)";
  }

  @Override
  public void play(Stage stage) {
    String raw = MAIL.formatted(UUID.randomUUID()).replace("\n", "\r\n");
    Ticket ticket = stage.suite().intake().ticket(stage.suite().intake().mail(Person.CHANNEL, raw));
    stage.ways().follow(ticket);
    stage.expect(ticket, "REVIEWED_NOTICE", "AWAITING_REVIEW");
    if (stage.suite().intake().attachments(ticket) != 1) {
      throw new Unexpected("The file of the mail is not with " + ticket.number() + ".");
    }
    stage.suite().intake().decline(Person.HEAD_OF_BUSINESS_UNIT, ticket, "已在另一工单处理。");
    stage.ways().until(ticket, "ticket-settled");
  }
}
