package dev.thirdring.intake.desk;

/** A time of a ticket that lists can be cut by. */
public enum Moment {
  RECEIVED("received", "received_at"),
  OPENED("opened", "opened_at"),
  SETTLED("settled", "settled_at"),
  ARCHIVED("archived", "archived_at");

  private final String parameter;
  private final String column;

  Moment(String parameter, String column) {
    this.parameter = parameter;
    this.column = column;
  }

  /** Name of the parameter for its first moment; the time itself is within. */
  String from() {
    return parameter + "From";
  }

  /** Name of the parameter for its end; the time itself is outside. */
  String to() {
    return parameter + "To";
  }

  String column() {
    return column;
  }
}
