package dev.thirdring.metrics.alert;

import java.util.Optional;

/** Which alerts are asked for; absent: all. */
record AlertFilter(
    Optional<StateName> state,
    boolean liveOnly,
    Optional<String> figure,
    Optional<String> groupedBy,
    Optional<String> group,
    Optional<String> role,
    Optional<String> person) {}
