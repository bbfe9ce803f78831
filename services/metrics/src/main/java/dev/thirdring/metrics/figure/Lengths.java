package dev.thirdring.metrics.figure;

import dev.thirdring.metrics.figure.model.Group;

/** How many calls of a group were so long. */
record Lengths(String sum, Group group, int halfSeconds, long calls) {}
