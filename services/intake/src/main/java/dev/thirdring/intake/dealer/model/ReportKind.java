package dev.thirdring.intake.dealer.model;

import java.util.Arrays;
import java.util.Optional;

/** What is reported. */
public enum ReportKind {
  PURCHASE("purchases"),
  REPAIR("repairs");

  private final String path;

  ReportKind(String path) {
    this.path = path;
  }

  public String path() {
    return path;
  }

  public static Optional<ReportKind> of(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
  }
}
