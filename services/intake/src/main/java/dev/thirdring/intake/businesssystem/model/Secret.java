package dev.thirdring.intake.businesssystem.model;

/**
 * What a system is called with, by reference: the secret itself stands in the configuration.
 *
 * @param name which of the configured secrets
 * @param header that carries it
 */
public record Secret(String name, String header) {}
