package dev.thirdring.routing.assessment;

/** How many lines of a kind stand against a unit (R11). */
public record AssessmentTotal(
    String department, String nameZh, String nameEn, AssessmentKind kind, long entries) {}
