package dev.thirdring.intake.businesssystem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.thirdring.intake.businesssystem.BusinessSystems.Registered;
import dev.thirdring.intake.businesssystem.model.Subject;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Asks one system, or repeats what it said a moment ago. Never fails: a reason is an answer too.
 */
@ApplicationScoped
class AskSystem {
  private static final Logger LOG = Logger.getLogger(AskSystem.class);
  private static final int KEPT_MAX = 10_000;

  private record Question(String code, long version, Map<String, String> values) {}

  private record Kept(SystemAnswer answer, Duration keepFor) {}

  private final CallSystem call;
  private final Guards guards;
  private final AnswerReader reader;
  private final Clock clock;
  private final Cache<Question, Kept> kept =
      Caffeine.newBuilder()
          .maximumSize(KEPT_MAX)
          .expireAfter(Expiry.creating((Question asked, Kept given) -> given.keepFor()))
          .build();

  AskSystem(CallSystem call, Guards guards, AnswerReader reader, Clock clock) {
    this.call = call;
    this.guards = guards;
    this.reader = reader;
    this.clock = clock;
  }

  Uni<SystemAnswer> ask(Registered asked, Subject subject) {
    return asked
        .system()
        .values(subject)
        .map(values -> ask(asked, values))
        .orElseGet(() -> none(asked, SystemStatus.PARAMETER_MISSING));
  }

  private Uni<SystemAnswer> ask(Registered asked, Map<String, String> values) {
    Question question = new Question(asked.code(), asked.version(), values);
    Kept before = kept.getIfPresent(question);
    if (before != null) {
      Duration age = Duration.between(before.answer().askedAt(), clock.instant());
      return Uni.createFrom().item(before.answer().aged(Math.max(0, age.toSeconds())));
    }
    return fresh(asked, values).invoke(answer -> keep(asked, question, answer));
  }

  /** Asks now, whatever was said before. */
  Uni<SystemAnswer> fresh(Registered asked, Map<String, String> values) {
    Context context = Vertx.currentContext();
    return guards
        .call(asked, () -> call.ask(asked.system(), values))
        .emitOn(task -> context.runOnContext(ignored -> task.run()))
        .map(body -> SystemAnswer.known(asked, reader.read(asked.system(), body), clock.instant()))
        .onFailure()
        .recoverWithUni(failure -> none(asked, reason(asked.code(), failure)));
  }

  private void keep(Registered asked, Question question, SystemAnswer answer) {
    int seconds = asked.system().limits().cacheSeconds();
    if (answer.status() == SystemStatus.ANSWERED && seconds > 0) {
      kept.put(question, new Kept(answer, Duration.ofSeconds(seconds)));
    }
  }

  private Uni<SystemAnswer> none(Registered asked, SystemStatus status) {
    Instant now = clock.instant();
    return Uni.createFrom().item(() -> SystemAnswer.none(asked, status, now));
  }

  private static SystemStatus reason(String code, Throwable failure) {
    return switch (failure) {
      case CallFailedException known -> {
        LOG.debugf("Business system %s: %s", code, known.getMessage());
        yield known.status();
      }
      case TimeoutException late -> SystemStatus.TIMED_OUT;
      case io.smallrye.mutiny.TimeoutException late -> SystemStatus.TIMED_OUT;
      case java.util.concurrent.TimeoutException late -> SystemStatus.TIMED_OUT;
      case BulkheadException full -> SystemStatus.BUSY;
      case CircuitBreakerOpenException open -> SystemStatus.CIRCUIT_OPEN;
      default -> {
        LOG.debugf("Business system %s: %s", code, failure.getClass().getName());
        yield SystemStatus.FAILING;
      }
    };
  }
}
