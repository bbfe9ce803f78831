package dev.thirdring.metrics.wallboard.model;

import dev.thirdring.metrics.call.model.CallStep;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A call that is not over.
 *
 * @param queue that it is in, or was taken from
 * @param since beginning of what it is doing; a call that overflows to another queue goes on
 *     waiting
 */
public record LiveCall(String callId, Doing doing, Optional<String> queue, Instant since) {

  /** What a call can be doing. */
  public enum Doing {
    /** In a menu or with a machine. */
    IN_MENU,
    /** In a queue or ringing. */
    WAITING,
    TALKING
  }

  private static final Comparator<CallStep> ORDER =
      Comparator.comparing(CallStep::at)
          .thenComparing(CallStep::kind)
          .thenComparing(CallStep::stepId);

  /** Absent: over, as far as is known. In whatever order the steps came. */
  public static Optional<LiveCall> of(String callId, Collection<CallStep> steps) {
    List<CallStep> ordered = steps.stream().sorted(ORDER).toList();
    Fold fold = new Fold(callId);
    ordered.forEach(fold::take);
    return Optional.ofNullable(fold.live);
  }

  /** Goes through the steps. */
  private static final class Fold {
    private final String callId;
    private LiveCall live;
    private Optional<String> queue = Optional.empty();
    private Optional<String> agent = Optional.empty();

    Fold(String callId) {
      this.callId = callId;
    }

    void take(CallStep step) {
      switch (step.kind()) {
        case ARRIVED -> become(Doing.IN_MENU, step.at());
        case QUEUED -> {
          queue = step.queue();
          goOnWaiting(step.at());
        }
        case RINGING -> goOnWaiting(step.at());
        case ANSWERED -> {
          agent = step.agent();
          become(agent.isPresent() ? Doing.TALKING : Doing.IN_MENU, step.at());
        }
        case TRANSFERRED -> become(Doing.IN_MENU, step.at());
        case HELD, RETRIEVED, WRAPPED_UP -> {}
        case ENDED -> {
          if (step.agent().isEmpty() || agent.isEmpty() || step.agent().equals(agent)) {
            live = null;
          }
        }
        case REFUSED, SENT_ELSEWHERE, ABANDONED, DISCONNECTED -> live = null;
      }
    }

    /** Who waits already goes on waiting. */
    private void goOnWaiting(Instant at) {
      boolean waiting = live != null && live.doing() == Doing.WAITING;
      become(Doing.WAITING, waiting ? live.since() : at);
    }

    private void become(Doing doing, Instant since) {
      live = new LiveCall(callId, doing, queue, since);
    }
  }
}
