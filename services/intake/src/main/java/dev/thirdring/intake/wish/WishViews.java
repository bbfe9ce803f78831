package dev.thirdring.intake.wish;

import dev.thirdring.intake.wish.model.WishRule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is told of wishes. */
public final class WishViews {
  private WishViews() {}

  /** Something to say to a customer with a certain wish. */
  public record WayToTalk(String zh, String en) {}

  /** What the customer probably wants, and how to talk with them then. */
  public record SuggestedWish(
      @Schema(examples = {"speed"}) String wish,
      String nameZh,
      String nameEn,
      int weight,
      List<String> because,
      List<WayToTalk> talk) {}

  /** The likeliest first; empty when nothing speaks for any. */
  public record WishSuggestion(List<SuggestedWish> items) {}

  /** A rule as it is kept. */
  public record KeptRule(
      UUID id,
      String code,
      String wish,
      WishRule.Kind kind,
      String sign,
      int weight,
      boolean active,
      Instant addedAt,
      long version) {}
}
