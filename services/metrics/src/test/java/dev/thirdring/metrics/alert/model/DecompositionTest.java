package dev.thirdring.metrics.alert.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.figure.model.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M3")
class DecompositionTest {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Worked out by hand: 90 of 100 and 40 of 100 become 90 of 100 and 120 of 300. The whole falls
   * from 65 % to 52.5 %: neither queue changed, the slow one grew.
   */
  @Test
  void aSlowQueueThatGrowsMakesTheWholeSlowerThoughNoQueueIs() {
    Breakdown breakdown =
        Decomposition.ofShare(
                List.of(new Part("fast", 90, 100, 90, 100), new Part("slow", 40, 100, 120, 300)),
                Unit.PERCENT)
            .orElseThrow();
    assertEquals(new BigDecimal("-12.50"), breakdown.change());
    for (Contribution one : breakdown.contributions()) {
      assertEquals(new BigDecimal("0.00"), one.rate(), one.part().group());
    }
    // fast: (1/4 − 1/2)·(0.9 − 0.5875) = −7.8125 %, slow: (3/4 − 1/2)·(0.4 − 0.5875) = −4.6875 %
    assertEquals(new BigDecimal("-7.81"), total(breakdown, "fast"));
    assertEquals(new BigDecimal("-4.69"), total(breakdown, "slow"));
  }

  /** By hand: of two equal queues one falls from 90 % to 50 %, so the whole by 20 points. */
  @Test
  void theQueueThatFellExplainsAllOfIt() {
    Breakdown breakdown =
        Decomposition.ofShare(
                List.of(new Part("a", 90, 100, 50, 100), new Part("b", 90, 100, 90, 100)),
                Unit.PERCENT)
            .orElseThrow();
    Contribution first = breakdown.contributions().getFirst();
    assertEquals("a", first.part().group());
    assertEquals(new BigDecimal("-20.00"), first.total());
    assertEquals(new BigDecimal("-20.00"), first.rate());
    assertEquals(new BigDecimal("0.00"), total(breakdown, "b"));
    assertEquals(new BigDecimal("0.50"), breakdown.explains());
  }

  @Test
  void whereAllChangedAlikeNothingIsExplained() {
    Breakdown breakdown =
        Decomposition.ofShare(
                List.of(new Part("a", 90, 100, 50, 100), new Part("b", 180, 200, 100, 200)),
                Unit.PERCENT)
            .orElseThrow();
    assertEquals(new BigDecimal("0.00"), breakdown.explains());
  }

  @Test
  void withNothingToDivideByThereIsNothingToTakeApart() {
    assertTrue(Decomposition.ofShare(List.of(new Part("a", 0, 0, 5, 10)), Unit.PERCENT).isEmpty());
    assertTrue(Decomposition.ofShare(List.of(), Unit.PERCENT).isEmpty());
  }

  @Test
  void aCountChangesByWhatItsGroupsChange() {
    Breakdown breakdown =
        Decomposition.ofCount(
            List.of(new Part("mail", 10, 0, 40, 0), new Part("chat", 5, 0, 2, 0)), Unit.COUNT);
    assertEquals(new BigDecimal("27.00"), breakdown.change());
    assertEquals(new BigDecimal("30.00"), total(breakdown, "mail"));
    assertEquals(new BigDecimal("-3.00"), total(breakdown, "chat"));
  }

  /** Groups that come, go, are empty on one side or both; numbers of any size. */
  @Test
  void contributionsAlwaysAddUpToTheChangeAsShown() {
    Random chance = new Random(42);
    for (int round = 0; round < 3_000; round++) {
      List<Part> parts = parts(chance, 1 + chance.nextInt(12));
      Unit unit = chance.nextBoolean() ? Unit.PERCENT : Unit.SECONDS;
      Decomposition.ofShare(parts, unit)
          .ifPresent(
              breakdown -> {
                assertEquals(breakdown.change(), sum(breakdown), () -> parts.toString());
                assertEquals(directly(parts, unit), breakdown.change(), () -> parts.toString());
                for (Contribution one : breakdown.contributions()) {
                  assertEquals(one.total(), one.mix().add(one.rate()), () -> parts.toString());
                }
              });
      Breakdown count = Decomposition.ofCount(parts, Unit.COUNT);
      assertEquals(count.change(), sum(count), () -> parts.toString());
    }
  }

  /** Taking the same change apart in another order of groups changes no group's part by a cent. */
  @Test
  void whichGroupComesFirstDoesNotMatter() {
    Random chance = new Random(5);
    for (int round = 0; round < 200; round++) {
      List<Part> parts = parts(chance, 6);
      List<Part> turned = parts.reversed();
      if (Decomposition.ofShare(parts, Unit.PERCENT).isEmpty()) {
        continue;
      }
      Breakdown one = Decomposition.ofShare(parts, Unit.PERCENT).orElseThrow();
      Breakdown other = Decomposition.ofShare(turned, Unit.PERCENT).orElseThrow();
      assertEquals(one.explains(), other.explains());
      for (Part part : parts) {
        BigDecimal apart = total(one, part.group()).subtract(total(other, part.group())).abs();
        assertTrue(apart.compareTo(new BigDecimal("0.01")) <= 0, apart + " of " + parts);
      }
    }
  }

  private static List<Part> parts(Random chance, int groups) {
    List<Part> parts = new ArrayList<>();
    int size = chance.nextInt(4) == 0 ? 1_000_000_000 : 200;
    for (int group = 0; group < groups; group++) {
      long before = chance.nextInt(5) == 0 ? 0 : chance.nextInt(size);
      long now = chance.nextInt(5) == 0 ? 0 : chance.nextInt(size);
      parts.add(new Part("g" + group, part(chance, before), before, part(chance, now), now));
    }
    return parts;
  }

  /** Usually a part of the whole; sometimes something without anything to divide by. */
  private static long part(Random chance, long whole) {
    return whole == 0 ? chance.nextInt(3) : chance.nextLong(whole + 1);
  }

  private static BigDecimal directly(List<Part> parts, Unit unit) {
    MathContext wide = new MathContext(60);
    BigDecimal now =
        share(
            parts.stream().mapToLong(Part::numeratorNow).sum(),
            parts.stream().mapToLong(Part::denominatorNow).sum(),
            wide);
    BigDecimal before =
        share(
            parts.stream().mapToLong(Part::numeratorBefore).sum(),
            parts.stream().mapToLong(Part::denominatorBefore).sum(),
            wide);
    BigDecimal change = now.subtract(before);
    BigDecimal scaled =
        unit == Unit.PERCENT
            ? change.multiply(HUNDRED)
            : change.divide(BigDecimal.valueOf(1000), wide);
    return scaled.add(new BigDecimal("0.005")).setScale(2, RoundingMode.FLOOR);
  }

  private static BigDecimal share(long of, long all, MathContext wide) {
    return BigDecimal.valueOf(of).divide(BigDecimal.valueOf(all), wide);
  }

  private static BigDecimal sum(Breakdown breakdown) {
    return breakdown.contributions().stream()
        .map(Contribution::total)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  private static BigDecimal total(Breakdown breakdown, String group) {
    return breakdown.contributions().stream()
        .filter(one -> one.part().group().equals(group))
        .map(Contribution::total)
        .findFirst()
        .orElseThrow();
  }
}
