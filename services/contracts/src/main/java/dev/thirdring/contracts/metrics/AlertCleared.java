package dev.thirdring.contracts.metrics;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * A figure is back in its target, or somebody closed its alert (M3).
 *
 * @param recounted late facts say that it was never outside
 * @param closedBy user name of who closed it; absent: the figure itself came back
 */
@PublishedEvent(type = "dev.thirdring.metrics.alert-cleared.v1", topic = "metrics.alerts")
public record AlertCleared(
    @NotNull UUID alertId,
    @NotNull @Valid WatchedFigure figure,
    boolean recounted,
    String closedBy,
    @NotNull Instant clearedAt) {}
