package dev.thirdring.routing.escalation.model;

import java.util.Map;
import java.util.Optional;

/** Which cause goes before which level (R8). An authority counts for more than urgency. */
public record EscalationLadder(Map<String, String> levelByCause) {
  public static final String URGENT = "urgent";
  public static final String ANY_AUTHORITY = "any-authority";
  static final String DEFAULT_LEVEL = "supervisor";

  public EscalationLadder {
    levelByCause = Map.copyOf(levelByCause);
  }

  /** The level a ticket goes before, and why. */
  public record Step(String level, String reason) {}

  /** Empty when nothing asks for it. */
  public Optional<Step> step(boolean urgent, Optional<String> authority) {
    return authority
        .map(
            name -> new Step(levelOf(name), "客户诉诸机构 / The customer turns to an authority: " + name))
        .or(
            () ->
                urgent
                    ? Optional.of(
                        new Step(
                            levelByCause.getOrDefault(URGENT, DEFAULT_LEVEL),
                            "重要或紧急 / Important or urgent"))
                    : Optional.empty());
  }

  private String levelOf(String authority) {
    String any = levelByCause.getOrDefault(ANY_AUTHORITY, DEFAULT_LEVEL);
    return levelByCause.getOrDefault(authority, any);
  }
}
