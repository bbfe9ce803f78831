package dev.thirdring.intake.businesssystem.model;

/** What of the customer or the ticket a parameter carries. */
public enum Source {
  CUSTOMER_ID,
  CUSTOMER_NUMBER,
  CUSTOMER_NAME,
  CUSTOMER_EMAIL,
  TIER,
  TICKET_NUMBER,
  PRODUCT,
  REGION,
  /** What a customer says to prove who they are; only in the body of a POST, never kept (I11). */
  SERVICE_PASSWORD
}
