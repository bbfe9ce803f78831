package dev.thirdring.intake.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One code of a catalog.
 *
 * @param written for channels: brings written words, so a complaint becomes a reviewed notice (I4)
 * @param live for channels: the customer is there and can accept at once (I3)
 */
public record CatalogEntry(
    @Schema(examples = {"telephone"}) String code,
    @Schema(examples = {"电话"}) String nameZh,
    @Schema(examples = {"Telephone"}) String nameEn,
    boolean written,
    boolean live,
    boolean active,
    long version) {}
