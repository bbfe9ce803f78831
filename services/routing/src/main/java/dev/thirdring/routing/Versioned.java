package dev.thirdring.routing;

/** A stored value with the version that If-Match is compared with. */
public record Versioned<T>(T value, long version) {}
