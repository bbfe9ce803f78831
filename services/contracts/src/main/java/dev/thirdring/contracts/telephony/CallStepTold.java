package dev.thirdring.contracts.telephony;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * Something happened to a call (M7). Key: the call's id. No number of the caller travels with it.
 *
 * @param stepId tells the step apart from the call's others
 * @param at kept to the millisecond
 * @param line the number that was called
 * @param agent absent in ANSWERED: a machine answered
 * @param rings of ANSWERED: how often it rang before
 * @param announced of TRANSFERRED: the next person was told first
 * @param tier of the customer
 * @param centre that the call came to
 * @param caller opaque pseudonym of the customer, the same for each of their calls, never a number
 * @param matter what it was about: calls of one caller about one matter belong together
 */
@PublishedEvent(type = "dev.thirdring.telephony.call-step-told.v1", topic = "telephony.calls")
public record CallStepTold(
    @NotBlank @Pattern(regexp = Patterns.NAME) String callId,
    @NotBlank @Pattern(regexp = Patterns.NAME) String stepId,
    @NotNull CallStepKind kind,
    @NotNull Instant at,
    @Pattern(regexp = Patterns.NAME) String line,
    @Pattern(regexp = Patterns.NAME) String callType,
    @Pattern(regexp = Patterns.NAME) String queue,
    @Pattern(regexp = Patterns.NAME) String agent,
    @Min(0) @Max(100) Integer rings,
    boolean announced,
    @Pattern(regexp = Patterns.NAME) String tier,
    @Pattern(regexp = Patterns.NAME) String centre,
    @Pattern(regexp = Patterns.PSEUDONYM) String caller,
    @Pattern(regexp = Patterns.NAME) String matter) {}
