package dev.thirdring.contracts.metrics;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A figure is outside its target (M3). Whoever is responsible is to be told.
 *
 * @param from beginning of the newest period judged
 * @param value in the figure's unit: of a hundred, seconds, or a plain number
 * @param targetAtLeast absent: open
 * @param targetAtMost absent: open
 * @param responsibleRole everybody of this role; absent where it is a person
 * @param responsiblePerson user name
 */
@PublishedEvent(type = "dev.thirdring.metrics.alert-raised.v1", topic = "metrics.alerts")
public record AlertRaised(
    @NotNull UUID alertId,
    @NotNull @Valid WatchedFigure figure,
    @NotNull TargetSide side,
    @NotNull Instant from,
    @NotNull Instant to,
    @NotNull BigDecimal value,
    BigDecimal targetAtLeast,
    BigDecimal targetAtMost,
    String responsibleRole,
    String responsiblePerson,
    @NotNull Instant raisedAt) {}
