package dev.thirdring.metrics.quality.assessment;

import dev.thirdring.metrics.quality.model.GivenAnswer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An answer as it is given.
 *
 * @param level absent: the question does not apply
 */
public record Reply(
    @NotBlank(message = "must be a question of the form")
        @Size(max = 63, message = "at most 63 characters")
        String question,
    Integer level,
    @Size(max = 1000, message = "at most 1000 characters") String remark) {

  GivenAnswer answer() {
    return new GivenAnswer(question, level, remark);
  }
}
