package dev.thirdring.routing.partner;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Which products are a partner's. */
public interface ProductOwners {

  /** The active partner whose product it is. */
  Uni<Optional<String>> ownerOf(String product);
}
