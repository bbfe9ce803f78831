package dev.thirdring.knowledge.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the resource centre answers. */
@Schema(
    name = "QuestionReply",
    examples = {"{\"answer\": \"区域光缆故障，今晚十点前修复。\", \"keepAsArticle\": true}"})
record AnswerRequest(
    @NotBlank(message = "must be 1 to 8000 characters")
        @Size(max = 8000, message = "must be 1 to 8000 characters")
        String answer,
    @Schema(description = "Keep it as a draft article too") boolean keepAsArticle) {}
