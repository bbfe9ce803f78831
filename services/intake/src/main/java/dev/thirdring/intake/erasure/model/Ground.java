package dev.thirdring.intake.erasure.model;

/** Why somebody is erased; a code, for words could name the person again. */
public enum Ground {
  CUSTOMER_ASKED,
  CONSENT_WITHDRAWN,
  NO_LONGER_NEEDED,
  AUTHORITY_ORDERED
}
