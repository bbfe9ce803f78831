package dev.thirdring.contracts.intake;

/** Where in a ten-day report an entry stands. */
public enum SalesReportSection {
  QUESTION,
  SUGGESTION,
  SALES_NEWS,
  COMPETITOR_PRICE,
  COMPETITOR_PROMOTION
}
