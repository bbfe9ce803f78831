package dev.thirdring.metrics.quality.form;

/** Where a version of a form stands. */
public enum FormStatus {
  DRAFT,
  PUBLISHED,
  RETIRED
}
