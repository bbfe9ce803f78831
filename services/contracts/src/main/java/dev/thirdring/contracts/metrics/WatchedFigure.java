package dev.thirdring.contracts.metrics;

import jakarta.validation.constraints.NotBlank;

/**
 * Which figure an alert is about.
 *
 * @param code such as service_level
 * @param variant tells apart figures of one code
 * @param groupedBy such as queue; absent: all together
 * @param group which of them
 */
public record WatchedFigure(
    @NotBlank String code, @NotBlank String variant, String groupedBy, String group) {}
