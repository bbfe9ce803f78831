package dev.thirdring.knowledge.classification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A category or a product. */
public record Classification(
    @Schema(enumeration = {"category", "product"}) String kind,
    @Schema(examples = {"broadband"}) String code,
    String zh,
    String en) {}
