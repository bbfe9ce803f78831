package dev.thirdring.metrics.call;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Keeps something of its own about calls. It is told within the transaction that takes the steps,
 * while nobody else changes these calls: what it keeps is committed with them or not at all. Steps
 * that were known before tell nothing.
 */
public interface CallWatcher {
  Uni<Void> changed(List<CallChange> changes);
}
