package dev.thirdring.platform.deadlines;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Sets and cancels deadlines in the caller's transaction. */
@ApplicationScoped
public class Deadlines {

  /** Sets the deadline; one of the same kind and subject is moved. */
  public Uni<Void> set(Deadline deadline) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into deadline (kind, subject, due_at, details, try_at) values (?1, ?2, ?3, ?4, ?3)
                        on conflict (kind, subject) do update
                        set due_at = excluded.due_at, details = excluded.details, try_at = excluded.try_at,
                            attempts = 0
                        """)
                    .setParameter(1, deadline.kind())
                    .setParameter(2, deadline.subject())
                    .setParameter(3, deadline.dueAt())
                    .setParameter(4, deadline.details())
                    .executeUpdate())
        .replaceWithVoid();
  }

  public Uni<Void> cancel(String kind, String subject) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("delete from deadline where kind = ?1 and subject = ?2")
                    .setParameter(1, kind)
                    .setParameter(2, subject)
                    .executeUpdate())
        .replaceWithVoid();
  }
}
