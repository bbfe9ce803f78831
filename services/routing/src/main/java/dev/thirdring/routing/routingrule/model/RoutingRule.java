package dev.thirdring.routing.routingrule.model;

/** A condition and the unit it leads to. */
public record RoutingRule(
    String code,
    int position,
    Condition condition,
    String unit,
    String reasonZh,
    String reasonEn) {}
