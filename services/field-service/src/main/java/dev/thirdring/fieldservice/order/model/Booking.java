package dev.thirdring.fieldservice.order.model;

import java.time.Instant;

/** Who comes, and when. */
public record Booking(String engineer, Appointment appointment, String by, Instant at) {}
