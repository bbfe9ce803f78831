package dev.thirdring.fieldservice.difficulty;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The limit of V4 as people see it. */
@Schema(name = "DifficultyLimit")
record DifficultyLimit(
    @Schema(examples = {"difficulty-report"}) String code,
    @Schema(
            type = SchemaType.STRING,
            format = "duration",
            examples = {"PT24H"})
        Duration limit,
    String zh,
    String en,
    long version) {}
