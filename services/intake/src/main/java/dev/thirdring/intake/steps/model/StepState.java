package dev.thirdring.intake.steps.model;

import java.util.Optional;

/** Whether a step is done, and what shows it. */
public record StepState(Step step, Optional<Happening> done) {}
