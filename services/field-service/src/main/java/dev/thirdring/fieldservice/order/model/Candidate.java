package dev.thirdring.fieldservice.order.model;

import java.util.Set;

/** An engineer who might be sent. */
public record Candidate(String code, Set<String> skills, Set<String> regions) {}
