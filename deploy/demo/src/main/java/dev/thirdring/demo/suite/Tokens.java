package dev.thirdring.demo.suite;

import dev.thirdring.localstack.Stack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Each person logs in once and anew before the token ends. */
final class Tokens {
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private record Token(String text, Instant until) {}

  private final Stack stack;
  private final Clock clock;
  private final Map<Person, Token> held = new EnumMap<>(Person.class);

  Tokens(Stack stack, Clock clock) {
    this.stack = stack;
    this.clock = clock;
  }

  String of(Person person) {
    Instant now = clock.instant();
    Token token = held.get(person);
    if (token == null || token.until().isBefore(now)) {
      token = new Token(stack.token(person.user()), now.plus(GOOD_FOR));
      held.put(person, token);
    }
    return token.text();
  }
}
