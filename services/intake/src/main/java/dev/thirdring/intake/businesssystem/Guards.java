package dev.thirdring.intake.businesssystem;

import dev.thirdring.intake.businesssystem.BusinessSystems.Registered;
import dev.thirdring.intake.businesssystem.model.CallLimits;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * A time-out, a bulkhead with one place to wait, and a circuit breaker for each system, of this
 * replica; made anew when the system's registration changes.
 */
@ApplicationScoped
class Guards {
  private record Kept(long version, TypedGuard<Uni<byte[]>> guard) {}

  private final ConcurrentMap<String, Kept> guards = new ConcurrentHashMap<>();

  Uni<byte[]> call(Registered registered, Supplier<Uni<byte[]>> call) {
    CallLimits limits = registered.system().limits();
    Kept kept =
        guards.compute(
            registered.code(),
            (code, now) ->
                now != null && now.version() == registered.version()
                    ? now
                    : new Kept(registered.version(), guard(code, limits)));
    return kept.guard()
        .get(() -> call.get().ifNoItem().after(Duration.ofMillis(limits.timeoutMillis())).fail());
  }

  private static TypedGuard<Uni<byte[]>> guard(String code, CallLimits limits) {
    return TypedGuard.create(new TypeLiteral<Uni<byte[]>>() {})
        .withDescription("business system " + code)
        .withThreadOffload(false)
        .withTimeout()
        .duration(limits.timeoutMillis(), ChronoUnit.MILLIS)
        .done()
        .withBulkhead()
        .limit(limits.concurrent())
        .queueSize(1)
        .done()
        .withCircuitBreaker()
        .requestVolumeThreshold(limits.failures())
        .failureRatio(0.5)
        .delay(limits.openSeconds(), ChronoUnit.SECONDS)
        .when(Guards::isTheSystemsFault)
        .done()
        .build();
  }

  /** A customer it does not know, or our own limits, say nothing about a system. */
  private static boolean isTheSystemsFault(Throwable failure) {
    return switch (failure) {
      case BulkheadException ours -> false;
      case CallFailedException failed -> failed.status() == SystemStatus.FAILING;
      default -> true;
    };
  }
}
