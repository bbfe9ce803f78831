package dev.thirdring.contracts.metrics;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.UUID;

/**
 * Nobody took up an alert yet (M3). Reminders come after growing intervals.
 *
 * @param reminder the first, the second…
 * @param responsibleRole everybody of this role; absent where it is a person
 * @param responsiblePerson user name
 */
@PublishedEvent(type = "dev.thirdring.metrics.alert-reminded.v1", topic = "metrics.alerts")
public record AlertReminded(
    @NotNull UUID alertId,
    @NotNull @Valid WatchedFigure figure,
    @Positive int reminder,
    String responsibleRole,
    String responsiblePerson,
    @NotNull Instant remindedAt) {}
