package dev.thirdring.platform.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** For acts that change no table, such as an export: noted in the caller's transaction. */
@ApplicationScoped
public class AuditTrail {

  /**
   * An act of the current actor.
   *
   * @param belongsTo the greater thing that the subject is a part of, or empty
   * @param reason why, in words without personal values, or empty
   */
  public record Act(
      String action, String subjectKind, String subjectId, String belongsTo, String reason) {}

  @WithTransaction
  public Uni<Void> record(Act act) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(
                        "select audit_note(?1, ?2, ?3, ?4, '{}', ?5) is null", Boolean.class)
                    .setParameter(1, act.action())
                    .setParameter(2, act.subjectKind())
                    .setParameter(3, act.subjectId())
                    .setParameter(4, act.belongsTo())
                    .setParameter(5, act.reason())
                    .getSingleResult())
        .replaceWithVoid();
  }

  /**
   * Takes out what people typed (reasons, names of requests) of entries about these things and
   * their parts; the entries and the chain stay. In the caller's transaction.
   *
   * @param kinds of the things, such as the names of their tables
   * @param erasure by which the entries can be told from others
   */
  @WithTransaction
  public Uni<Long> erase(List<String> kinds, List<String> things, String erasure) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery("select audit_erase(?1, ?2, ?3)", Long.class)
                    .setParameter(1, kinds.toArray(String[]::new))
                    .setParameter(2, things.toArray(String[]::new))
                    .setParameter(3, erasure)
                    .getSingleResult());
  }
}
