package dev.thirdring.metrics.queuelog;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Reads on in the followed file, again and again. */
@ApplicationScoped
class QueueLogTimer {
  private static final Logger LOG = Logger.getLogger(QueueLogTimer.class);
  private final FollowQueueLog followQueueLog;

  QueueLogTimer(FollowQueueLog followQueueLog) {
    this.followQueueLog = followQueueLog;
  }

  @Scheduled(
      every = "${third-ring.queue-log.poll-interval:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> follow() {
    return followQueueLog.isOn() ? readAll() : Uni.createFrom().voidItem();
  }

  private Uni<Void> readAll() {
    return Multi.createBy()
        .repeating()
        .uni(followQueueLog::readOn)
        .whilst(more -> more)
        .collect()
        .last()
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.warnf("The queue_log is tried again: %s", failure.toString()))
        .onFailure()
        .recoverWithNull();
  }
}
