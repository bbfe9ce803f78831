package dev.thirdring.metrics.telephony;

import dev.thirdring.platform.events.DeadLetters;
import dev.thirdring.platform.events.Faults;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Counts a batch and keeps how far was read, in one transaction. What cannot be taken is among the
 * dead letters before. While the database is away it is tried again; a batch that is refused again
 * and again is halved until the message is found that nobody can take.
 */
@ApplicationScoped
class TakeBatch {
  private static final Logger LOG = Logger.getLogger(TakeBatch.class);

  private final Offsets offsets;
  private final DeadLetters deadLetters;

  @ConfigProperty(name = "third-ring.inbox.attempts-max")
  int attemptsMax;

  TakeBatch(Offsets offsets, DeadLetters deadLetters) {
    this.offsets = offsets;
    this.deadLetters = deadLetters;
  }

  <E extends Record> Uni<Void> take(String topic, Batch<E> batch, BatchTaker<E> taker) {
    Context own = Vertx.currentContext();
    return bury(batch).chain(() -> takeReadable(topic, batch, taker, own));
  }

  private <E extends Record> Uni<Void> takeReadable(
      String topic, Batch<E> batch, BatchTaker<E> taker, Context own) {
    return OwnContext.in(own, () -> once(topic, batch, taker, own))
        .onFailure(Faults::isPassing)
        .retry()
        .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5))
        .indefinitely()
        .onFailure(failure -> !isOvertaken(failure))
        .retry()
        .withBackOff(Duration.ofMillis(50), Duration.ofSeconds(2))
        .atMost(attemptsMax)
        .onFailure(failure -> !isOvertaken(failure))
        .recoverWithUni(failure -> halve(topic, batch, taker, own, failure));
  }

  private <E extends Record> Uni<Void> once(
      String topic, Batch<E> batch, BatchTaker<E> taker, Context own) {
    return Panache.withTransaction(
        () ->
            offsets
                .move(topic, batch.from(), batch.to())
                .chain(() -> taker.take(batch.events()))
                .chain(refusals -> bury(batch, refusals))
                .emitOn(then -> own.runOnContext(ignored -> then.run())));
  }

  private <E extends Record> Uni<Void> halve(
      String topic, Batch<E> batch, BatchTaker<E> taker, Context own, Throwable failure) {
    if (batch.isSingle()) {
      LOG.errorf(failure, "A message of %s was refused again and again", topic);
      return deadLetters
          .send(batch.messages().getFirst().record(), "refused " + attemptsMax + " times")
          .chain(
              () ->
                  OwnContext.in(
                      own,
                      () ->
                          Panache.withTransaction(
                              () -> offsets.move(topic, batch.from(), batch.to()))));
    }
    return takeReadable(topic, batch.firstHalf(), taker, own)
        .chain(() -> takeReadable(topic, batch.secondHalf(), taker, own));
  }

  private <E extends Record> Uni<Void> bury(Batch<E> batch) {
    return each(
        Multi.createFrom()
            .iterable(batch.messages())
            .select()
            .where(Message.Unreadable.class::isInstance)
            .map(message -> (Message.Unreadable<E>) message)
            .onItem()
            .transformToUniAndConcatenate(
                message -> deadLetters.send(message.record(), message.reason())));
  }

  private <E extends Record> Uni<Void> bury(Batch<E> batch, List<BatchTaker.Refusal<E>> refusals) {
    return each(
        Multi.createFrom()
            .iterable(refusals)
            .onItem()
            .transformToUniAndConcatenate(
                refusal -> deadLetters.send(batch.recordOf(refusal.event()), refusal.reason())));
  }

  private static Uni<Void> each(Multi<Void> sends) {
    return sends.collect().asList().replaceWithVoid();
  }

  private static boolean isOvertaken(Throwable failure) {
    return Faults.innermost(failure) instanceof OvertakenException;
  }
}
