package dev.thirdring.routing.servicelevel;

import dev.thirdring.routing.servicelevel.model.WhenDue;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A limit as people and programs see it. */
public record ServiceLevelView(
    @Schema(examples = {"effective-reply"}) String clock,
    @Schema(description = "Code of a tier, or any") String tier,
    @Schema(
            description = "PT48H by the clock, PT4H working, or 10 working days",
            examples = {"PT48H"})
        String limit,
    @Schema(description = "The part of the limit after which people are warned; 0: never")
        BigDecimal warnAt,
    @Schema(description = "Stands still while the ticket waits for the customer") boolean waits,
    @Schema(description = "Further warnings: a part of the limit, or so long before it is due")
        List<String> warnings,
    @Schema(description = "Warns during working hours only") boolean quiet,
    @Schema(description = "What one department used up is used up for the next") boolean carries,
    @Schema(description = "How long after an unanswered enquiry the next one follows")
        String askAgain,
    WhenDue whenDue,
    String nameZh,
    String nameEn,
    @Schema(description = "Send it as If-Match") long version) {

  static ServiceLevelView of(ServiceLevelRow row) {
    return new ServiceLevelView(
        row.clock,
        row.tier,
        row.timeLimit,
        row.warnAt,
        row.waits,
        row.warnings.isBlank() ? List.of() : List.of(row.warnings.split(",")),
        row.quiet,
        row.carries,
        row.askAgain,
        row.whenDue,
        row.nameZh,
        row.nameEn,
        row.version);
  }
}
