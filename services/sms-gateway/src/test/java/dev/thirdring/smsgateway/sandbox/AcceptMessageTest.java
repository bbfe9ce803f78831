package dev.thirdring.smsgateway.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.thirdring.contracts.smsgateway.ReceiptStatus;
import dev.thirdring.contracts.smsgateway.SmsReceipt;
import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.testkit.MovableClock;
import dev.thirdring.platform.testkit.RecordingOutbox;
import dev.thirdring.smsgateway.sandbox.model.PhoneNumber;
import dev.thirdring.smsgateway.sandbox.model.Submission;
import dev.thirdring.smsgateway.sandbox.model.Verdict;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N2")
class AcceptMessageTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T04:00:00Z"));
  private final RecordingOutbox outbox = new RecordingOutbox();
  private final RememberedMessages messages = new RememberedMessages();
  private final AcceptMessage acceptMessage =
      new AcceptMessage(messages, new Settings(), outbox, clock);

  @Test
  void answersAcceptedAndThenDelivered() {
    accept(to("+8613812345678"));
    assertEquals(List.of(ReceiptStatus.ACCEPTED, ReceiptStatus.DELIVERED), statuses());
  }

  @Test
  void answersAMessageOnceHoweverOftenItComes() {
    Submission submission = to("+8613812345678");
    accept(submission);
    accept(submission);
    assertEquals(1, messages.kept.size());
    assertEquals(2, statuses().size());
  }

  @Test
  void answersFailedForNumbersMadeForIt() {
    accept(to("+8613812340000"));
    assertEquals(List.of(ReceiptStatus.ACCEPTED, ReceiptStatus.FAILED), statuses());
  }

  @Test
  void sendsNothingThatComesTooLate() {
    Submission submission = to("+8613812345678");
    clock.advance(Duration.ofHours(1));
    accept(submission);
    assertEquals(List.of(ReceiptStatus.EXPIRED), statuses());
    assertInstanceOf(Verdict.Expired.class, messages.kept.getFirst().verdict());
  }

  private void accept(Submission submission) {
    acceptMessage.accept(submission).await().atMost(Duration.ofSeconds(1));
  }

  private List<ReceiptStatus> statuses() {
    return outbox.events().stream().map(event -> ((SmsReceipt) event).status()).toList();
  }

  private Submission to(String number) {
    return new Submission(
        UUID.randomUUID(),
        UUID.randomUUID(),
        new PhoneNumber(number),
        "[Third Ring] text",
        "EN",
        "registered",
        clock.instant().plusSeconds(60));
  }

  private static final class Settings implements SandboxSettings {
    @Override
    public Optional<String> failingSuffix() {
      return Optional.of("0000");
    }

    @Override
    public boolean showCodes() {
      return false;
    }

    @Override
    public int messagesMax() {
      return 10;
    }

    @Override
    public Period retention() {
      return Period.ofDays(1);
    }
  }

  private static final class RememberedMessages implements SandboxMessages {
    private final List<Kept> kept = new ArrayList<>();

    @Override
    public Uni<Boolean> contains(UUID messageId) {
      return Uni.createFrom()
          .item(() -> kept.stream().anyMatch(is -> is.submission().messageId().equals(messageId)));
    }

    @Override
    public Uni<Void> keep(Kept message) {
      return Uni.createFrom().voidItem().invoke(() -> kept.add(message));
    }

    @Override
    public Uni<List<Kept>> before(Cursor cursor, Optional<UUID> ticketId, int limit) {
      return Uni.createFrom().item(() -> List.copyOf(kept));
    }

    @Override
    public Uni<Void> forget(Instant olderThan, int beyond) {
      return Uni.createFrom()
          .voidItem()
          .invoke(() -> kept.removeIf(is -> is.receivedAt().isBefore(olderThan)));
    }
  }
}
