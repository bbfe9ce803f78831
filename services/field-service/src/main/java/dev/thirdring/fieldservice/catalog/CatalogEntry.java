package dev.thirdring.fieldservice.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One code with its names. */
public record CatalogEntry(
    @Schema(enumeration = {"skill", "region", "checklist-item"}) String kind,
    @Schema(examples = {"broadband"}) String code,
    String zh,
    String en) {}
