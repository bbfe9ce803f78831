package dev.thirdring.metrics.quality.form;

import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.quality.model.Form;
import dev.thirdring.metrics.quality.model.FormQuestion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form as it shall be. */
public record FormRequest(
    @NotNull(message = "must be lower-case letters, digits and hyphens, at most 63")
        @Pattern(
            regexp = "[a-z0-9][a-z0-9-]{0,62}",
            message = "must be lower-case letters, digits and hyphens, at most 63")
        @Schema(examples = {"telephone"})
        String code,
    @NotNull(message = "must be named in Chinese and English") @Valid Words title,
    @NotEmpty(message = "must hold 1 to 50 questions")
        @Size(max = 50, message = "must hold 1 to 50 questions")
        List<@NotNull(message = "must be a question") @Valid Question> questions) {

  /** Words in both languages. */
  public record Words(
      @NotBlank(message = "must be given in Chinese")
          @Size(max = 300, message = "at most 300 characters")
          String zh,
      @NotBlank(message = "must be given in English")
          @Size(max = 300, message = "at most 300 characters")
          String en) {
    Name name() {
      return new Name(zh, en);
    }
  }

  /**
   * A question.
   *
   * @param weight of 100 points in all
   * @param steps the highest level of an answer: 1 is yes or no
   * @param critical level 0 fails the whole call
   */
  public record Question(
      @NotNull(message = "must be lower-case letters, digits and hyphens, at most 63")
          @Pattern(
              regexp = "[a-z0-9][a-z0-9-]{0,62}",
              message = "must be lower-case letters, digits and hyphens, at most 63")
          String code,
      @NotNull(message = "must be asked in Chinese and English") @Valid Words text,
      @NotNull(message = "must be 0 to 100")
          @Min(value = 0, message = "must be 0 to 100")
          @Max(value = 100, message = "must be 0 to 100")
          Integer weight,
      @NotNull(message = "must be 1 to 10")
          @Min(value = 1, message = "must be 1 to 10")
          @Max(value = Form.STEPS_MAX, message = "must be 1 to 10")
          Integer steps,
      boolean critical) {}

  Form form() {
    return new Form(
        questions.stream()
            .map(
                one ->
                    new FormQuestion(
                        one.code(), one.text().name(), one.weight(), one.steps(), one.critical()))
            .toList());
  }
}
