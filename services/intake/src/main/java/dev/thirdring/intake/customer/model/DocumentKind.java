package dev.thirdring.intake.customer.model;

/** What a customer proves their identity with. */
public enum DocumentKind {
  ID_CARD,
  PASSPORT,
  RESIDENCE_PERMIT,
  MILITARY_ID,
  BUSINESS_LICENCE
}
