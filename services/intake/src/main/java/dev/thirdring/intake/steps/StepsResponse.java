package dev.thirdring.intake.steps;

import dev.thirdring.intake.steps.model.Step;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The five steps of a ticket, in order.
 *
 * @param acceptedAfterSeconds from the customer's first word to the ticket
 */
public record StepsResponse(long acceptedAfterSeconds, List<StepView> items) {

  /**
   * A step.
   *
   * @param by user or unit, absent when nobody acted
   * @param shownBy name of the event, or {@code marked}
   */
  public record StepView(
      Step step,
      @Schema(examples = {"迅速受理"}) String nameZh,
      @Schema(examples = {"Accepted quickly"}) String nameEn,
      boolean done,
      Instant at,
      String by,
      String shownBy) {}
}
