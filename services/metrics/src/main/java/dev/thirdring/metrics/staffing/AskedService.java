package dev.thirdring.metrics.staffing;

import dev.thirdring.metrics.staffing.model.ErlangA;
import dev.thirdring.metrics.staffing.model.ErlangC;
import dev.thirdring.metrics.staffing.model.QueueModel;
import dev.thirdring.metrics.staffing.model.Wanted;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that say what callers shall get, and what is believed of them. */
public class AskedService {
  private static final double PERCENT = 100;
  private static final String SHARE = "must be 1 to 99.9 percent";
  private static final String WITHIN = "must be 0 to 3600 seconds";
  private static final String SHRINKAGE = "must be 0 to 90 percent";
  private static final String SECONDS = "must be 1 to 7200 seconds";

  @QueryParam("serviceLevel")
  @DefaultValue("80")
  @NotNull(message = SHARE)
  @DecimalMin(value = "1", message = SHARE)
  @DecimalMax(value = "99.9", message = SHARE)
  @Parameter(description = "Percent of callers to be answered in time", example = "80")
  BigDecimal serviceLevel;

  @QueryParam("within")
  @DefaultValue("20")
  @NotNull(message = WITHIN)
  @DecimalMin(value = "0", message = WITHIN)
  @DecimalMax(value = "3600", message = WITHIN)
  @Parameter(description = "Seconds that are in time", example = "20")
  BigDecimal within;

  @QueryParam("shrinkage")
  @DefaultValue("30")
  @NotNull(message = SHRINKAGE)
  @DecimalMin(value = "0", message = SHRINKAGE)
  @DecimalMax(value = "90", message = SHRINKAGE)
  @Parameter(
      description = "Percent of rostered time in which people are not there to answer",
      example = "30")
  BigDecimal shrinkage;

  @QueryParam("handleTime")
  @DecimalMin(value = "1", message = SECONDS)
  @DecimalMax(value = "7200", message = SECONDS)
  @Parameter(
      description = "Seconds a call takes, wrap-up included; measured over 28 days when absent",
      example = "300")
  BigDecimal handleTime;

  @QueryParam("patience")
  @DecimalMin(value = "1", message = SECONDS)
  @DecimalMax(value = "7200", message = SECONDS)
  @Parameter(
      description =
          "Seconds that callers wait on average before they hang up: Erlang A; without it, as long"
              + " as it takes: Erlang C",
      example = "120")
  BigDecimal patience;

  Wanted wanted() {
    return new Wanted(
        serviceLevel.doubleValue() / PERCENT,
        within.doubleValue(),
        shrinkage.doubleValue() / PERCENT);
  }

  QueueModel model() {
    return patience == null ? new ErlangC() : new ErlangA(patience.doubleValue());
  }

  Optional<Double> handleSeconds() {
    return Optional.ofNullable(handleTime).map(BigDecimal::doubleValue);
  }
}
