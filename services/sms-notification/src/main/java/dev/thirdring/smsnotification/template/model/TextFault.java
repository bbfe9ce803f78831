package dev.thirdring.smsnotification.template.model;

/** Why a text cannot be a template. */
public sealed interface TextFault {

  /** Carriers ask for the sender's name at the head. */
  record NoSignature() implements TextFault {}

  record NoTicketNumber() implements TextFault {}

  record StrayBrace() implements TextFault {}

  record NotOffered(String word) implements TextFault {}

  record TooLong(int lengthMax) implements TextFault {}
}
