package dev.thirdring.contracts.telephony;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * An agent's state changed (M7). Key: the agent's id, a staff name, never a person's number.
 *
 * @param stepId tells the step apart from the agent's others
 * @param at kept to the millisecond
 * @param reason of NOT_READY
 * @param callId of RINGING, TALKING and WRAPPING_UP, where it is known
 */
@PublishedEvent(type = "dev.thirdring.telephony.agent-step-told.v1", topic = "telephony.agents")
public record AgentStepTold(
    @NotBlank @Pattern(regexp = Patterns.NAME) String agentId,
    @NotBlank @Pattern(regexp = Patterns.NAME) String stepId,
    @NotNull AgentStepKind kind,
    @NotNull Instant at,
    @Pattern(regexp = Patterns.NAME) String reason,
    @Pattern(regexp = Patterns.NAME) String team,
    @Pattern(regexp = Patterns.NAME) String queue,
    @Pattern(regexp = Patterns.NAME) String callId) {}
