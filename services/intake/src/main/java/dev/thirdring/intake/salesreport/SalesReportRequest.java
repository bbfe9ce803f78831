package dev.thirdring.intake.salesreport;

import dev.thirdring.intake.salesreport.model.Section;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report as it is sent in. */
public record SalesReportRequest(
    @Schema(examples = {"s-0042"})
        @NotBlank(message = "must be the code of a salesperson")
        @Size(max = 63, message = "at most 63 characters")
        String salesperson,
    @Schema(examples = {"2026-11-2"}) @NotBlank(message = "must be ten days such as 2026-11-2")
        String period,
    @NotEmpty(message = "must hold at least one item")
        @Size(max = 100, message = "at most 100 items")
        List<@NotNull(message = "must be an item") @Valid Item> items) {

  /**
   * One thing reported.
   *
   * @param competitor whose price or promotion it is
   * @param priceMinor in the smallest unit of the currency
   */
  public record Item(
      @NotNull(
              message =
                  "must be one of QUESTION, SUGGESTION, SALES_NEWS, COMPETITOR_PRICE,"
                      + " COMPETITOR_PROMOTION")
          Section section,
      @NotBlank(message = "must say what it is")
          @Size(max = 4000, message = "at most 4000 characters")
          String text,
      @Size(max = 100, message = "at most 100 characters") String product,
      @Size(max = 100, message = "at most 100 characters") String competitor,
      @PositiveOrZero(message = "must not be negative")
          @Max(value = 1_000_000_000_000L, message = "at most 1000000000000")
          Long priceMinor,
      @Schema(examples = {"CNY"})
          @Pattern(regexp = "[A-Z]{3}", message = "must be ISO 4217 such as CNY")
          String currency) {}
}
