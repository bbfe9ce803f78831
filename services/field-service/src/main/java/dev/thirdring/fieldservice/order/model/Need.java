package dev.thirdring.fieldservice.order.model;

import java.util.Optional;

/**
 * What is to be done on site, and what the engineer must be able to do.
 *
 * @param region absent: anywhere
 */
public record Need(String skill, Optional<String> region, String scope) {}
