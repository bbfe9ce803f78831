package dev.thirdring.followup.call.model;

import java.util.UUID;

public record FollowUpId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
