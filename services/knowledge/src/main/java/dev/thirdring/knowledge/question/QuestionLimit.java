package dev.thirdring.knowledge.question;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One limit of K4 as people see it. */
@Schema(name = "QuestionLimit")
record QuestionLimit(
    @Schema(examples = {"question-answer"}) String code,
    @Schema(
            type = SchemaType.STRING,
            format = "duration",
            examples = {"PT3H"})
        Duration limit,
    String zh,
    String en,
    long version) {}
