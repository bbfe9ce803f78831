package dev.thirdring.platform.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with one field of the request, and what is allowed there. */
public record FieldProblem(
    @Schema(examples = {"colour"}) String field,
    @Schema(examples = {"must be one of RED, GREEN, BLUE"}) String allowed) {}
