package dev.thirdring.platform.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with one field of the request, and what is allowed there. */
public record FieldProblem(
    @Schema(examples = {"contact.channel"}) String field,
    @Schema(examples = {"must be one of TELEPHONE, EMAIL"}) String allowed) {}
