package dev.thirdring.routing.person;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Skills as they are kept: {@code broadband:3}. */
final class SkillText {
  private static final String COLON = ":";

  private SkillText() {}

  static Map<String, Integer> read(String[] skills) {
    return Arrays.stream(skills)
        .map(skill -> skill.split(COLON, 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> Integer.valueOf(parts[1])));
  }

  static String[] write(List<PersonRequest.Skilled> skills) {
    return skills.stream().map(one -> one.skill() + COLON + one.level()).toArray(String[]::new);
  }
}
