package dev.thirdring.intake.salesreport.model;

/** How good a report is: 优 良 中 差. */
public enum Grade {
  EXCELLENT,
  GOOD,
  FAIR,
  POOR
}
