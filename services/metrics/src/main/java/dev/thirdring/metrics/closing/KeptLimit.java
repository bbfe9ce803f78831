package dev.thirdring.metrics.closing;

/** A limit that figures were told with. */
record KeptLimit(String name, String validFrom, int seconds, boolean inclusive) {}
