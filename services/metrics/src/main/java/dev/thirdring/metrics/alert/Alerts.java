package dev.thirdring.metrics.alert;

import dev.thirdring.metrics.alert.model.Alert;
import dev.thirdring.metrics.alert.model.AlertRule;
import dev.thirdring.metrics.alert.model.Responsibility;
import dev.thirdring.platform.http.Cursor;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where alerts are kept. All in the caller's transaction. */
interface Alerts {
  /** More at once are no alerts any more. */
  int LIVE_MAX = 1_000;

  /** Whether this replica may evaluate until its transaction ends. */
  Uni<Boolean> takeTurn();

  /** Those in use. */
  Uni<List<WatchedRule>> rules();

  Uni<List<AlertRule>> allRules();

  Uni<Optional<WatchedRule>> rule(String id);

  Uni<Void> evaluated(String rule, Instant from, Instant at);

  /** The rule is due again at once. */
  Uni<Void> evaluateAgain(String rule);

  Uni<List<Responsibility>> responsibilities();

  Uni<List<StoredAlert>> live();

  /** The newest of each scope, if a person closed it. */
  Uni<List<Alert>> closedLast(String rule);

  /** Open ones, and nobody is told of the whole that they belong to. */
  Uni<List<StoredAlert>> toBeRemindedOf(Instant now, int max);

  Uni<Optional<StoredAlert>> find(UUID id);

  Uni<List<StoredAlert>> list(AlertFilter filter, Cursor after, int max);

  Uni<StoredAlert> add(Alert alert);

  /** Fails as stale when somebody else changed it since this version. */
  Uni<StoredAlert> change(StoredAlert seen, Alert now);
}
