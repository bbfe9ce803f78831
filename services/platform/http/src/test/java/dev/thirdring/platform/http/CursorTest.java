package dev.thirdring.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private static final Cursor CURSOR =
      new Cursor(Instant.parse("2026-11-21T08:00:00.123456Z"), new UUID(1, 2));

  @Test
  void comesBackAsItWasGiven() {
    assertEquals(CURSOR, Cursor.parse(CURSOR.encode()));
  }

  @ParameterizedTest
  @NullAndEmptySource
  void noneIsTheStart(String text) {
    assertEquals(Cursor.START, Cursor.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"page2", "MjAyNg", "%%%", "MjAyNi0xMS0yMVQwODowMDowMFovbm8"})
  void whatWasNeverGivenIsAProblemWithItsName(String text) {
    Problem problem = assertThrows(ProblemException.class, () -> Cursor.parse(text)).problem();
    assertEquals(400, problem.status());
    assertEquals("cursor", problem.errors().getFirst().field());
  }

  @Test
  void aPageTellsWhereTheNextOneStarts() {
    Page<Integer> page =
        Page.of(List.of(1, 2, 3), 2, row -> new Cursor(Instant.EPOCH, new UUID(0, row)));
    assertEquals(List.of(1, 2), page.items());
    assertEquals(new UUID(0, 2), Cursor.parse(page.nextCursor()).id());
  }

  @Test
  void theLastPageHasNoNext() {
    assertNull(Page.of(List.of(1, 2), 2, row -> CURSOR).nextCursor());
  }
}
