package dev.thirdring.routing.supervision.model;

/**
 * Who may be told of a deadline, besides those whom everybody knows.
 *
 * @param responsible unit or user
 * @param head of the unit
 * @param handler who took the customer's first word and stays named (I16)
 */
public record Addressees(String responsible, String head, String handler) {}
