package dev.thirdring.routing.routingrule.model;

/** A condition, the unit it leads to, and what it asks of the person there. */
public record RoutingRule(
    String code,
    int position,
    Condition condition,
    String unit,
    Work work,
    String reasonZh,
    String reasonEn) {}
