package dev.thirdring.intake.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** How well the customer of a ticket is proved to be who they say. */
@ApplicationScoped
public class Proofs {
  private final Identities identities;

  Proofs(Identities identities) {
    this.identities = identities;
  }

  /** The strength that holds now; 0 without any proof. Proofs do not add up. */
  public Uni<Integer> strength(UUID ticket, UUID customer, Instant now) {
    return identities
        .proofs(ticket, customer, now)
        .map(proofs -> proofs.isEmpty() ? 0 : proofs.getFirst().strength());
  }
}
