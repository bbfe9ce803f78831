package dev.thirdring.platform.audit;

import dev.thirdring.platform.http.ActingActor;
import dev.thirdring.platform.sql.PlainStatement;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Tells each transaction of a request who acts before it changes anything. It works inside the
 * interceptor that opens the transaction (priority 200); where the transaction was told already, it
 * costs nothing.
 */
@WithTransaction
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class TellWhoActs {
  private static final PlainStatement TELL =
      PlainStatement.of("select set_config('" + ActingActor.SETTING + "', $1, true)");

  private final ActingActor acting;

  TellWhoActs(ActingActor acting) {
    this.acting = acting;
  }

  @AroundInvoke
  Object tell(InvocationContext call) {
    return Panache.getSession().chain(session -> told(session)).chain(() -> proceed(call));
  }

  private Uni<?> told(Mutiny.Session session) {
    Optional<String> untold = acting.tellIn(session.currentTransaction());
    return untold.isEmpty() ? Uni.createFrom().nullItem() : TELL.first(untold.get());
  }

  private static Uni<?> proceed(InvocationContext call) {
    try {
      return (Uni<?>) call.proceed();
    } catch (Exception failure) {
      return Uni.createFrom().failure(failure);
    }
  }
}
