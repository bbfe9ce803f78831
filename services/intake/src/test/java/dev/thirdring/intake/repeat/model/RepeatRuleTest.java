package dev.thirdring.intake.repeat.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("I9")
class RepeatRuleTest {
  private static final RepeatRule RULE = new RepeatRule(180, 50, 2, 30, 20, 20, 30);
  private static final Instant MONDAY = Instant.parse("2026-11-16T02:00:00Z");

  private static Earlier earlier(String subject, String product, String subcategory, int days) {
    return new Earlier(
        UUID.randomUUID(),
        "TR-1",
        "SETTLED",
        subject,
        "",
        Optional.ofNullable(product),
        Optional.ofNullable(subcategory),
        Optional.empty(),
        MONDAY.minusSeconds(86_400L * days),
        true,
        UUID.randomUUID());
  }

  @ParameterizedTest
  @CsvSource({
    "晚上宽带很慢, 晚上八点以后宽带很慢，网页打不开, 0.5",
    "宽带很慢！, 家里宽带很慢, 1.0",
    "ＢＲＯＡＤＢＡＮＤ is slow, My broadband is slow again, 1.0",
  })
  void findsTheSameWordsInChineseAndEnglishHoweverWritten(String one, String other, double least) {
    double likeness = Wording.of(one).likeness(Wording.of(other));
    assertTrue(likeness >= least, "likeness " + likeness);
    assertEquals(likeness, Wording.of(other).likeness(Wording.of(one)));
  }

  @ParameterizedTest
  @CsvSource({"多扣了话费, 晚上宽带很慢", "慢, 慢", "'', ''", "🙂🙂🙂🙂, 🙂🙂🙂🙂"})
  void findsNoLikenessWhereThereIsNoneOrTooLittleToTell(String one, String other) {
    assertEquals(0, Wording.of(one).likeness(Wording.of(other)));
  }

  @Test
  void theSameMatterComesFirstAndAnotherMatterIsNotOffered() {
    Earlier same = earlier("晚上宽带很慢", "broadband", "slow-network", 9);
    Earlier alike = earlier("宽带资费太贵", "broadband", "slow-network", 1);
    Earlier other = earlier("业务员态度差", "mobile", "staff-attitude", 1);
    List<Likely> likely =
        RULE.likeliest(
            new Typed(Optional.of("broadband"), Optional.of("slow-network"), "晚上宽带还是很慢"),
            List.of(other, alike, same));
    assertEquals(List.of(same, alike), likely.stream().map(Likely::earlier).toList());
    assertEquals(
        Set.of(
            Reason.SAME_CUSTOMER, Reason.SAME_PRODUCT, Reason.SAME_MATTER, Reason.SIMILAR_WORDING),
        likely.getFirst().reasons());
    assertTrue(likely.getFirst().score() > likely.getLast().score());
  }

  @Test
  void offersNoMoreThanTheRuleSaysTheNewestOfEquals() {
    List<Earlier> equals =
        List.of(
            earlier("宽带很慢", "broadband", "slow-network", 3),
            earlier("宽带很慢", "broadband", "slow-network", 1),
            earlier("宽带很慢", "broadband", "slow-network", 2));
    List<Likely> likely =
        RULE.likeliest(
            new Typed(Optional.of("broadband"), Optional.of("slow-network"), "宽带很慢"), equals);
    assertEquals(
        List.of(equals.get(1), equals.get(2)), likely.stream().map(Likely::earlier).toList());
  }
}
