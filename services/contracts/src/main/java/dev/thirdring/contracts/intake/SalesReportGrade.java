package dev.thirdring.contracts.intake;

/** How good a ten-day report is: 优 良 中 差. */
public enum SalesReportGrade {
  EXCELLENT,
  GOOD,
  FAIR,
  POOR
}
