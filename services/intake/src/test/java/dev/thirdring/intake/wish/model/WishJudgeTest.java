package dev.thirdring.intake.wish.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.thirdring.intake.wish.model.WishJudge.Judged;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("I12")
class WishJudgeTest {
  private static final List<WishRule> RULES =
      List.of(
          new WishRule("a", "speed", WishRule.Kind.KEYWORD, "等了", 3),
          new WishRule("b", "respect", WishRule.Kind.KEYWORD, "Rude", 4),
          new WishRule("c", "money", WishRule.Kind.SUBCATEGORY, "wrong-charge", 3),
          new WishRule("d", "money", WishRule.Kind.KEYWORD, "退款", 4));

  @Test
  void whatSpeaksForTheSameWishAddsUp() {
    List<Judged> judged =
        WishJudge.judge(RULES, Optional.of("wrong-charge"), "等了三天还没退款，he was RUDE");
    assertEquals(
        List.of(
            new Judged("money", 7, List.of("wrong-charge", "退款")),
            new Judged("respect", 4, List.of("rude")),
            new Judged("speed", 3, List.of("等了"))),
        judged);
  }

  @Test
  void aSubcategoryIsNotFoundInWordsAndNothingSpeaksForNothing() {
    assertEquals(List.of(), WishJudge.judge(RULES, Optional.empty(), "my wrong-charge code"));
    assertEquals(List.of(), WishJudge.judge(List.of(), Optional.of("wrong-charge"), "退款"));
  }
}
