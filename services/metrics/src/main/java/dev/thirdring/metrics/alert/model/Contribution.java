package dev.thirdring.metrics.alert.model;

import java.math.BigDecimal;

/**
 * What a group did to a figure's change, in the figure's unit.
 *
 * @param total mix and rate together
 * @param mix from the group's share of all having grown or shrunk: a slow queue with more calls
 *     makes the whole slower though no queue is slower than before
 * @param rate from the group's own figure having changed
 */
public record Contribution(Part part, BigDecimal total, BigDecimal mix, BigDecimal rate) {}
