package dev.thirdring.intake.salesreport.model;

/** Where in a report an item stands. */
public enum Section {
  QUESTION,
  SUGGESTION,
  SALES_NEWS,
  COMPETITOR_PRICE,
  COMPETITOR_PROMOTION
}
