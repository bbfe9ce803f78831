package dev.thirdring.knowledge.article.model;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;

/**
 * Who wrote what.
 *
 * @param authors everybody who wrote or rewrote it, the first one first
 * @param question the question whose answer it was made from
 */
public record Writing(
    ArticleText text, List<String> authors, Instant writtenAt, Optional<UUID> question) {

  public Writing {
    authors = List.copyOf(authors);
  }

  Writing rewritten(ArticleText newText, String by) {
    SequencedSet<String> all = new LinkedHashSet<>(authors);
    all.add(by);
    return new Writing(newText, List.copyOf(all), writtenAt, question);
  }
}
