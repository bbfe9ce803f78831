package dev.thirdring.intake.customer;

import java.time.Instant;
import java.util.UUID;

/** A customer in a list, masked: enough to recognise whom one talks to. */
public record CustomerItem(
    UUID id,
    String name,
    String phone,
    String email,
    String tier,
    String brand,
    Instant firstSeenAt,
    Instant lastSeenAt) {}
