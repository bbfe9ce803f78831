package dev.thirdring.knowledge.question.model;

import java.time.Instant;

/** When each step of a question is due, fixed when it is asked. */
public record DueTimes(Instant handOver, Instant answer, Instant tell) {}
