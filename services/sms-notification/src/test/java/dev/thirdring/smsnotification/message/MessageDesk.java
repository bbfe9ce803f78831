package dev.thirdring.smsnotification.message;

import dev.thirdring.platform.http.Cursor;
import dev.thirdring.platform.testkit.MovableClock;
import dev.thirdring.platform.testkit.RecordingDeadlines;
import dev.thirdring.platform.testkit.RecordingOutbox;
import dev.thirdring.smsnotification.message.model.Message;
import dev.thirdring.smsnotification.message.model.MessageId;
import dev.thirdring.smsnotification.message.model.Notice;
import dev.thirdring.smsnotification.message.model.Samples;
import dev.thirdring.smsnotification.recipient.Recipients;
import dev.thirdring.smsnotification.recipient.model.Recipient;
import dev.thirdring.smsnotification.recipient.model.TicketId;
import dev.thirdring.smsnotification.template.StoredTemplate;
import dev.thirdring.smsnotification.template.Templates;
import dev.thirdring.smsnotification.template.model.Occasion;
import dev.thirdring.smsnotification.template.model.Template;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The use cases around messages, on storage that only remembers. */
final class MessageDesk implements Messages, WaitingNotices, Recipients, Templates, SmsSettings {
  final MovableClock clock = new MovableClock(Samples.NOON);
  final RecordingOutbox outbox = new RecordingOutbox();
  final RecordingDeadlines deadlines = new RecordingDeadlines();
  final Map<MessageId, Message> messages = new LinkedHashMap<>();
  final List<Notice> waiting = new ArrayList<>();
  final Map<TicketId, Recipient> recipients = new LinkedHashMap<>();
  final List<Look> looks = new ArrayList<>();

  private final MessageWay way = new MessageWay(this, outbox, deadlines, this);
  final NotifyCustomer notifyCustomer =
      new NotifyCustomer(this, this, new WriteMessage(this, this, way, this, clock));
  final ConcludeMessage concludeMessage = new ConcludeMessage(this, way, clock);

  static <T> T done(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(1));
  }

  Message only() {
    if (messages.size() != 1) {
      throw new AssertionError("one message wanted, but there are: " + messages);
    }
    return messages.values().iterator().next();
  }

  @Override
  public Uni<Boolean> contain(Notice notice) {
    return Uni.createFrom()
        .item(
            () ->
                messages.values().stream()
                    .map(Message::letter)
                    .anyMatch(
                        letter ->
                            letter.ticket().equals(notice.ticket())
                                && letter.occasion() == notice.occasion()
                                && letter.cause().equals(notice.cause())));
  }

  @Override
  public Uni<Void> add(Message message) {
    return run(() -> messages.put(message.id(), message));
  }

  @Override
  public Uni<Optional<Message>> find(MessageId id) {
    return Uni.createFrom().item(() -> Optional.ofNullable(messages.get(id)));
  }

  @Override
  public Uni<Void> replace(Message message) {
    return run(() -> messages.put(message.id(), message));
  }

  @Override
  public Uni<List<Message>> before(Cursor cursor, Optional<UUID> ticketId, int limit) {
    return Uni.createFrom().item(() -> List.copyOf(messages.values()));
  }

  @Override
  public Uni<Void> noteLook(MessageId id, String lookedBy, Instant lookedAt) {
    return run(() -> looks.add(new Look(lookedBy, lookedAt)));
  }

  @Override
  public Uni<List<Look>> looksAt(MessageId id, int limit) {
    return Uni.createFrom().item(() -> List.copyOf(looks));
  }

  @Override
  public Uni<Void> add(Notice notice) {
    return run(() -> waiting.add(notice));
  }

  @Override
  public Uni<List<Notice>> take(TicketId ticket) {
    return Uni.createFrom()
        .item(
            () -> {
              List<Notice> taken =
                  waiting.stream().filter(notice -> notice.ticket().equals(ticket)).toList();
              waiting.removeAll(taken);
              return taken;
            });
  }

  @Override
  public Uni<Void> forget(Instant before) {
    return run(messages::clear);
  }

  @Override
  public Uni<Void> hold(TicketId ticket) {
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Void> remember(Recipient recipient, Instant openedAt) {
    return run(() -> recipients.put(recipient.ticket(), recipient));
  }

  @Override
  public Uni<Optional<Recipient>> of(TicketId ticket) {
    return Uni.createFrom().item(() -> Optional.ofNullable(recipients.get(ticket)));
  }

  @Override
  public Uni<List<StoredTemplate>> all() {
    return Uni.createFrom().item(List.of());
  }

  @Override
  public Uni<StoredTemplate> of(Occasion occasion) {
    Template template =
        Samples.template(occasion, "【第三声服务中心】{ticketNumber}", "[Third Ring] {ticketNumber}");
    return Uni.createFrom().item(() -> new StoredTemplate(template, 0, "third-ring", Samples.NOON));
  }

  @Override
  public Uni<StoredTemplate> replace(Template template, String changedBy, Instant changedAt) {
    return Uni.createFrom().item(() -> new StoredTemplate(template, 1, changedBy, changedAt));
  }

  @Override
  public ZoneId zone() {
    return Samples.SHANGHAI;
  }

  @Override
  public Duration receiptGrace() {
    return Duration.ofHours(1);
  }

  @Override
  public Period messageRetention() {
    return Period.ofDays(1);
  }

  @Override
  public Period recipientRetention() {
    return Period.ofDays(1);
  }

  @Override
  public Period noticeRetention() {
    return Period.ofDays(1);
  }

  private static Uni<Void> run(Runnable act) {
    return Uni.createFrom().voidItem().invoke(act);
  }
}
