package dev.thirdring.intake.customer;

import dev.thirdring.intake.customer.model.CustomerFile;
import dev.thirdring.intake.customer.model.DocumentKind;
import dev.thirdring.intake.customer.model.ReachKind;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may be edited of a customer; what is left out is taken off the file.
 *
 * @param phone the number to use first, one of those on file, however it is typed
 * @param email the address to use first, one of those on file
 */
public record CustomerRequest(
    @Schema(examples = {"王小明"}) @Size(max = 200, message = "at most 200 characters") String name,
    @NotNull(message = "must be one of ZH, EN")
        @Pattern(regexp = "ZH|EN", message = "must be one of ZH, EN")
        String language,
    @NotBlank(message = "must be the code of a tier") String tier,
    @Schema(examples = {"gotone"}) String brand,
    @Size(max = 40, message = "at most 40 characters") String phone,
    @Size(max = 320, message = "at most 320 characters") String email) {

  /** A way to reach the customer, as typed. */
  public record ReachRequest(
      @NotNull(message = "must be one of PHONE, EMAIL, POST") ReachKind kind,
      @Schema(examples = {"138 0013 8000"})
          @NotBlank(message = "must be a number or an address")
          @Size(max = 500, message = "at most 500 characters")
          String value) {}

  /** An identity document, its number as typed. */
  public record DocumentRequest(
      @NotNull(
              message =
                  "must be one of ID_CARD, PASSPORT, RESIDENCE_PERMIT, MILITARY_ID, BUSINESS_LICENCE")
          DocumentKind kind,
      @NotNull(message = "must be sent")
          @Pattern(
              regexp = "[\\p{L}\\p{N} -]{5,40}",
              message = "letters, digits, spaces and hyphens, 5 to 40 characters")
          String number) {}

  /** A document's number to compare. */
  public record DocumentCheckRequest(
      @NotNull(message = "must be sent")
          @Pattern(
              regexp = "[\\p{L}\\p{N} -]{5,40}",
              message = "letters, digits, spaces and hyphens, 5 to 40 characters")
          String number) {}

  /** The answer to a comparison. */
  public record DocumentCheckResponse(boolean matches) {}

  CustomerFile.Identity identity(Reaches reaches) {
    return new CustomerFile.Identity(
        Optional.ofNullable(name).map(String::strip).filter(given -> !given.isEmpty()),
        language,
        tier,
        Optional.ofNullable(brand),
        Optional.ofNullable(phone).map(typed -> normal(reaches, ReachKind.PHONE, "phone", typed)),
        Optional.ofNullable(email).map(typed -> normal(reaches, ReachKind.EMAIL, "email", typed)));
  }

  static String normal(Reaches reaches, ReachKind kind, String field, String typed) {
    return reaches
        .normal(kind, typed)
        .orElseThrow(() -> new ProblemException(Problem.invalid(field, reaches.allowed(kind))));
  }
}
