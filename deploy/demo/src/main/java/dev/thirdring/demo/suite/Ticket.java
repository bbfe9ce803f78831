package dev.thirdring.demo.suite;

/** A ticket by its id and by what people call it. */
public record Ticket(String id, String number) {}
