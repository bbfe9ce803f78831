package dev.thirdring.routing.approval;

import dev.thirdring.platform.http.Problem;
import dev.thirdring.platform.http.ProblemException;
import dev.thirdring.routing.approval.model.Amounts;
import dev.thirdring.routing.approval.model.Claim;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another amount for the customer, on which everybody decides again (R6). */
public record CompensationTerms(
    @NotNull(message = "must not be empty")
        @Positive(message = "must be more than nothing")
        @Max(value = 100_000_000, message = "at most 100000000")
        @Schema(
            description = "In the smallest unit of the currency: fen, cents",
            examples = {"5000"})
        Long minorUnits,
    @NotNull(message = "must be an ISO 4217 code")
        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code, such as CNY")
        @Schema(examples = {"CNY"})
        String currency,
    @Schema(description = "Credit rather than cash; absent: credit") Boolean asCredit,
    @Size(max = 500, message = "at most 500 characters")
        @Schema(description = "Needed for cash: why the customer does not agree to credit")
        String noCreditBecause,
    @NotBlank(message = "must say why") @Size(max = 1000, message = "at most 1000 characters")
        String reason) {

  /** Refuses what is no amount, and cash without a reason against credit. */
  public static Claim.Terms checked(String prefix, CompensationTerms wanted) {
    if (Amounts.currency(wanted.currency()).isEmpty()) {
      throw new ProblemException(
          Problem.invalid(prefix + "currency", "must be an ISO 4217 code, such as CNY"));
    }
    boolean credit = !Boolean.FALSE.equals(wanted.asCredit());
    Optional<String> against =
        Optional.ofNullable(wanted.noCreditBecause()).filter(why -> !why.isBlank());
    if (!credit && against.isEmpty()) {
      throw new ProblemException(
          Problem.invalid(
              prefix + "noCreditBecause",
              "must say why the customer does not agree to credit; credit comes before cash"));
    }
    return new Claim.Terms(
        wanted.minorUnits(), wanted.currency(), credit, against, wanted.reason());
  }
}
