package dev.thirdring.demo.screen;

/** Colours of a terminal; elsewhere plain text. */
enum Paint {
  PLAIN("0"),
  BOLD("1"),
  DIM("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  BLUE("34"),
  MAGENTA("35"),
  CYAN("36");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  String on(String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }

  static Paint ofService(String service) {
    return switch (service) {
      case "intake" -> CYAN;
      case "routing" -> BLUE;
      case "knowledge" -> GREEN;
      case "field-service" -> MAGENTA;
      case "follow-up" -> YELLOW;
      case "supervision" -> RED;
      default -> DIM;
    };
  }
}
