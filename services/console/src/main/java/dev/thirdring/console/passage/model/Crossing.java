package dev.thirdring.console.passage.model;

import java.util.OptionalLong;

/**
 * A request that wants to pass.
 *
 * @param uri path and query as they were sent
 * @param customHeader whether it carries the header that only our own pages can send
 * @param bodyBytes the length it announces
 * @param chunked whether it has a body of unknown length
 */
public record Crossing(
    String method, String uri, boolean customHeader, OptionalLong bodyBytes, boolean chunked) {}
