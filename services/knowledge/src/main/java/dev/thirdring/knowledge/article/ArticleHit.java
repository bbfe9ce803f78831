package dev.thirdring.knowledge.article;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article that was found. */
@Schema(name = "ArticleHit")
record ArticleHit(
    UUID id,
    String title,
    @Schema(description = "The part around the first word that was found") String excerpt,
    String product,
    String category,
    Instant publishedAt) {}
