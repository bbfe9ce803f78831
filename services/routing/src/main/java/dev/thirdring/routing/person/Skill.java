package dev.thirdring.routing.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that people can do and rules can ask for (R7). */
public record Skill(
    String code,
    String nameZh,
    String nameEn,
    @Schema(description = "Send it as If-Match") long version) {}
