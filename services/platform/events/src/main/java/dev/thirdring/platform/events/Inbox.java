package dev.thirdring.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.thirdring.platform.sql.PlainStatement;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * One way in for all events of a service. A message is acknowledged when its effect is committed or
 * it is safe among the dead letters. Refusals are dead letters at once; other faults are tried
 * again with growing pauses, and go to the dead letters after {@code third-ring.inbox.attempts-max}
 * tries unless the database itself is away.
 */
@ApplicationScoped
public class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class);

  /** Tells the database on the way what this transaction's changes come from. */
  private static final PlainStatement NOTE_AS_SEEN =
      PlainStatement.of(
          """
          insert into inbox (event_id) values (set_config('third_ring.cause', $1, true))
          on conflict do nothing
          """);

  private final EventTypes types;
  private final ObjectMapper json;
  private final Validator validator;
  private final DeadLetters deadLetters;
  private final Map<Class<?>, EventListener<?>> listeners = new HashMap<>();

  @ConfigProperty(name = "third-ring.inbox.attempts-max")
  int attemptsMax;

  Inbox(
      EventTypes types,
      ObjectMapper json,
      Validator validator,
      DeadLetters deadLetters,
      @Any Instance<EventListener<?>> found) {
    this.types = types;
    this.json = json;
    this.validator = validator;
    this.deadLetters = deadLetters;
    for (EventListener<?> listener : found) {
      if (listeners.put(listener.event(), listener) != null) {
        throw new IllegalStateException("two listeners for " + listener.event());
      }
    }
  }

  @Incoming("inbox")
  public Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
    try {
      Received received = Envelopes.received(record);
      Optional<Class<? extends Record>> type = types.recordOf(received.type());
      if (type.isEmpty()) {
        throw new RefusedEventException("unknown type or version: " + received.type());
      }
      EventListener<?> listener = listeners.get(type.get());
      return listener == null ? Uni.createFrom().voidItem() : hear(listener, record, received);
    } catch (RefusedEventException refused) {
      return deadLetters.send(record, refused.getMessage());
    }
  }

  private <E extends Record> Uni<Void> hear(
      EventListener<E> listener, ConsumerRecord<String, byte[]> record, Received received) {
    E event = read(listener.event(), record.value());
    MDC.put("subject", received.subject());
    ContextLocals.put(Outbox.CAUSATION, received.id());
    Context context = Vertx.currentContext();
    return OnContext.run(context, () -> once(listener, event, record, received))
        .onFailure(Faults::isPassing)
        .retry()
        .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
        .indefinitely()
        .onFailure(failure -> !(failure instanceof RefusedEventException))
        .retry()
        .withBackOff(Duration.ofMillis(50), Duration.ofSeconds(2))
        .atMost(attemptsMax)
        .onFailure()
        .recoverWithUni(failure -> giveUp(record, failure));
  }

  private Uni<Void> giveUp(ConsumerRecord<String, byte[]> record, Throwable failure) {
    Throwable cause = Faults.innermost(failure);
    if (cause instanceof RefusedEventException) {
      return deadLetters.send(record, cause.getMessage());
    }
    LOG.errorf(failure, "An event of %s was refused again and again", record.topic());
    return deadLetters.send(record, "refused " + attemptsMax + " times");
  }

  private <E extends Record> Uni<Void> once(
      EventListener<E> listener,
      E event,
      ConsumerRecord<String, byte[]> record,
      Received received) {
    String identity = Envelopes.identity(record);
    return Panache.withTransaction(
        () ->
            NOTE_AS_SEEN
                .update(identity)
                .chain(
                    inserted ->
                        inserted == 1
                            ? listener.on(event, received)
                            : Uni.createFrom().voidItem()));
  }

  private <E extends Record> E read(Class<E> type, byte[] payload) {
    try {
      E event = json.readValue(payload, type);
      Set<ConstraintViolation<E>> violations = event == null ? Set.of() : validator.validate(event);
      if (event == null || !violations.isEmpty()) {
        throw new RefusedEventException("invalid: " + described(violations));
      }
      return event;
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new RefusedEventException("unreadable: not the JSON of " + type.getSimpleName());
    }
  }

  private static String described(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
