package dev.thirdring.metrics.agentstate;

import dev.thirdring.metrics.agentstate.model.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The list of what is to be counted again; noting commits with what made it so. */
@ApplicationScoped
public class DueAgents {
  private static final String NOTE =
      "insert into agent_due (agent, from_at, to_at) values (?1, ?2, ?3)";

  public Uni<Void> note(String agent, Span span) {
    return Panache.getSession()
        .chain(
            session ->
                session
                    .createNativeQuery(NOTE)
                    .setParameter(1, agent)
                    .setParameter(2, span.from())
                    .setParameter(3, span.to())
                    .executeUpdate())
        .replaceWithVoid();
  }
}
