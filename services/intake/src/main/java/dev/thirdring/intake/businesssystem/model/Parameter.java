package dev.thirdring.intake.businesssystem.model;

/**
 * A parameter of a system's interface.
 *
 * @param name in the address as {@code {name}}; elsewhere a query parameter or a field of the body
 */
public record Parameter(String name, Source source) {}
