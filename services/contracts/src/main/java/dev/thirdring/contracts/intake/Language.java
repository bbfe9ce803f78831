package dev.thirdring.contracts.intake;

/** The language that a customer is written to in. */
public enum Language {
  ZH,
  EN
}
