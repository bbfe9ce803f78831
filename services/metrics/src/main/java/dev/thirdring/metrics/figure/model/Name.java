package dev.thirdring.metrics.figure.model;

/** What people call something, in Chinese and English. */
public record Name(String zh, String en) {}
