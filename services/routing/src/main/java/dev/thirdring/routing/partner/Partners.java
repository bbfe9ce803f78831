package dev.thirdring.routing.partner;

import dev.thirdring.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of partners. */
public interface Partners {
  Uni<Optional<Partner>> find(String code);

  /** The newest first; with a port only the partner whose it is. */
  Uni<List<Partner>> page(Optional<String> port, Cursor after, int size);

  /** False when a unit has this code already. */
  Uni<Boolean> add(UUID id, String code, PartnerRequest request, java.time.Instant at);

  /** False when it is at another version. */
  Uni<Boolean> change(String code, long version, PartnerRequest request);

  /** The partner, other than this, that holds one of them already. */
  Uni<Optional<String>> otherHolder(String code, String kind, List<String> values);
}
