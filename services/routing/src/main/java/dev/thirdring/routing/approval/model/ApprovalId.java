package dev.thirdring.routing.approval.model;

import java.util.Objects;
import java.util.UUID;

/** Names one request for compensation. */
public record ApprovalId(UUID value) {
  public ApprovalId {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
