package dev.thirdring.followup.call.model;

import java.time.Instant;

/**
 * A call belongs to one agent for a while (F6).
 *
 * @param until after this, others may take it
 */
public record Claim(String agent, Instant until) {

  boolean keepsOut(String other, Instant now) {
    return !agent.equals(other) && now.isBefore(until);
  }
}
