package dev.thirdring.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {
  private final Actor actor =
      new Actor("li", Set.of(Roles.AGENT, Roles.QUALITY), Optional.empty(), Optional.empty());

  @Test
  void hasTheRolesOfItsToken() {
    assertTrue(actor.is(Roles.AGENT));
    assertFalse(actor.is(Roles.FINANCE));
    assertTrue(actor.isAnyOf(Roles.FINANCE, Roles.QUALITY));
    assertFalse(actor.isAnyOf(Roles.FINANCE, Roles.DEALER));
    assertFalse(actor.isAnyOf());
  }

  @Test
  void noTwoRolesShareAName() throws IllegalAccessException {
    Field[] fields = Roles.class.getDeclaredFields();
    List<String> names = new java.util.ArrayList<>();
    for (Field field : fields) {
      names.add((String) field.get(null));
    }
    assertEquals(fields.length, Set.copyOf(names).size());
    assertTrue(Arrays.stream(fields).anyMatch(field -> field.getName().equals("ADMINISTRATOR")));
  }
}
