package dev.thirdring.fieldservice.engineer;

import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who can be sent.
 *
 * @param code the user name
 */
public record Engineer(
    @Schema(examples = {"engineer1"}) String code,
    String zh,
    String en,
    SortedSet<String> skills,
    SortedSet<String> regions) {}
