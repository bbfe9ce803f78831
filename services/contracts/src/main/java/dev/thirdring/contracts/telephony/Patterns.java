package dev.thirdring.contracts.telephony;

/** What identifiers look like. */
final class Patterns {
  static final String NAME = "[\\p{L}\\p{N}+*#@._:/-][\\p{L}\\p{N}+*#@._:/ -]{0,63}";

  /** Longer than any telephone number. */
  static final String PSEUDONYM = "[A-Za-z0-9_-]{20,64}";

  private Patterns() {}
}
