package dev.thirdring.metrics.quality.form;

import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.quality.model.Form;
import dev.thirdring.metrics.quality.model.FormQuestion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A version of a form. */
public record FormView(
    UUID id,
    String code,
    int number,
    FormStatus status,
    Name title,
    List<FormQuestion> questions,
    Instant createdAt,
    String createdBy,
    Instant publishedAt,
    Instant retiredAt,
    long version) {

  public Form form() {
    return new Form(questions);
  }
}
