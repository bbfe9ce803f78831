package dev.thirdring.specs.event;

import static dev.thirdring.specs.event.GoldenExamples.QUESTION_TICKET;
import static dev.thirdring.specs.event.GoldenExamples.TICKET;
import static dev.thirdring.specs.event.GoldenExamples.monday;
import static dev.thirdring.specs.event.GoldenExamples.tuesday;

import dev.thirdring.contracts.followup.AttemptOutcome;
import dev.thirdring.contracts.followup.FollowUpAttempted;
import dev.thirdring.contracts.followup.FollowUpCompleted;
import dev.thirdring.contracts.followup.FollowUpPlanned;
import dev.thirdring.contracts.followup.Satisfaction;
import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.smsgateway.ReceiptStatus;
import dev.thirdring.contracts.smsgateway.SmsReceipt;
import dev.thirdring.contracts.smsgateway.SmsReceived;
import dev.thirdring.contracts.smsnotification.MessageFate;
import dev.thirdring.contracts.smsnotification.SmsConcluded;
import dev.thirdring.contracts.smsnotification.SmsRequested;
import dev.thirdring.contracts.smsnotification.SmsSecretRequested;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is told of calls and messages to the customer. */
final class CustomerContactExamples {
  private static final UUID FOLLOW_UP = Ids.of("follow-up");
  private static final UUID MESSAGE = Ids.of("message");
  private static final UUID INCOMING = Ids.of("incoming");

  private CustomerContactExamples() {}

  static List<GoldenExample> all() {
    return Stream.of(followUps(), messages()).flatMap(List::stream).toList();
  }

  private static List<GoldenExample> followUps() {
    return List.of(
        of(
            new FollowUpPlanned(FOLLOW_UP, TICKET, tuesday("10:26"), tuesday("20:00")),
            tuesday("10:26")),
        of(
            new FollowUpAttempted(
                FOLLOW_UP,
                TICKET,
                AttemptOutcome.NOBODY_THERE,
                1,
                "agent3",
                tuesday("14:00"),
                tuesday("16:00")),
            tuesday("14:00")),
        of(
            new FollowUpCompleted(
                FOLLOW_UP,
                TICKET,
                tuesday("16:02"),
                true,
                Satisfaction.DISSATISFIED,
                true,
                "晚间网速仍然很慢",
                true),
            tuesday("16:02")));
  }

  private static List<GoldenExample> messages() {
    return List.of(
        new GoldenExample(
            QUESTION_TICKET.toString(),
            new SmsRequested(
                MESSAGE,
                QUESTION_TICKET,
                "+447700900123",
                "Your request TR-20261123-0002 is with our resource centre. We answer by 10:02 tomorrow.",
                Language.EN,
                "assigned",
                monday("10:03"),
                monday("22:03")),
            monday("10:03")),
        new GoldenExample(
            QUESTION_TICKET.toString(),
            new SmsSecretRequested(
                Ids.of("secret-message"),
                QUESTION_TICKET,
                "+447700900123",
                "Your code is 048213. It is valid for 5 minutes; nobody of us asks you for it in writing.",
                Language.EN,
                "identity-code",
                monday("15:33"),
                monday("15:38")),
            monday("15:33")),
        new GoldenExample(
            QUESTION_TICKET.toString(),
            new SmsReceipt(
                MESSAGE, QUESTION_TICKET, "sandbox", ReceiptStatus.DELIVERED, "", monday("10:04")),
            monday("10:04")),
        new GoldenExample(
            QUESTION_TICKET.toString(),
            new SmsConcluded(
                MESSAGE,
                QUESTION_TICKET,
                "assigned",
                "sandbox",
                MessageFate.DELIVERED,
                true,
                monday("10:04")),
            monday("10:04")),
        new GoldenExample(
            INCOMING.toString(),
            new SmsReceived(
                INCOMING, "+447700900123", "Thank you, that helps.", "sandbox", monday("11:45")),
            monday("11:45")));
  }

  private static GoldenExample of(Record event, Instant at) {
    return new GoldenExample(TICKET.toString(), event, at);
  }
}
