package dev.thirdring.intake.dealer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("I8")
class AsTypedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-02",
        "2026/11/2",
        "2026.11.02",
        "2026年11月2日",
        " ２０２６年１１月２日 ",
        "20261102",
        "2026-11-02 00:00:00",
        "2026-11-02T10:00"
      })
  void readsADateHoweverItIsWritten(String typed) {
    assertEquals(Optional.of(LocalDate.of(2026, 11, 2)), AsTyped.date(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-02-30", "3/4/26", "11/02/2026", "2026-13-01"})
  void guessesNoDate(String typed) {
    assertEquals(Optional.empty(), AsTyped.date(typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1299|1299", "1,299.50|1299.50", "￥1299|1299", "１２９９元|1299", "$ 12|12", "0|0"})
  void readsAnAmountHoweverItIsWritten(String typed, BigDecimal amount) {
    assertEquals(Optional.of(amount), AsTyped.amount(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-5", "1,2,3", "1.2.3", "1e9", "about 5", "12 99"})
  void guessesNoAmount(String typed) {
    assertEquals(Optional.empty(), AsTyped.amount(typed));
  }

  @Test
  void knowsAColumnByEitherLanguageOrItsCode() {
    for (String heading :
        new String[] {
          "客户电话", "Customer phone", "customerPhone", "客户电话 Customer phone", "客户电话（Customer Phone）"
        }) {
      assertEquals(Optional.of(ReportColumn.CUSTOMER_PHONE), ReportColumn.headed(heading), heading);
    }
    assertEquals(Optional.empty(), ReportColumn.headed("星座"));
  }
}
