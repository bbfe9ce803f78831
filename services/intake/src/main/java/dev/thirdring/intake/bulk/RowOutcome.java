package dev.thirdring.intake.bulk;

/** What became of one ticket. */
public enum RowOutcome {
  /** Not done yet: send the request again with its key. */
  PENDING,
  DONE,
  REFUSED,
  STALE
}
