package dev.thirdring.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
  @Test
  void comesBackAsItWasGiven() {
    assertEquals(17, EntityTags.required(EntityTags.of(17)));
  }

  @Test
  void aProxyMayHaveMadeItWeak() {
    assertEquals(17, EntityTags.required("W/\"17\""));
  }

  @ParameterizedTest
  @NullAndEmptySource
  void isAskedForWhenMissing(String ifMatch) {
    assertEquals(428, problem(ifMatch).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "\"a\"", "\"1\", \"2\""})
  void refusesATagThatWasNeverGiven(String ifMatch) {
    assertEquals("If-Match", problem(ifMatch).errors().getFirst().field());
  }

  private static Problem problem(String ifMatch) {
    return assertThrows(ProblemException.class, () -> EntityTags.required(ifMatch)).problem();
  }
}
