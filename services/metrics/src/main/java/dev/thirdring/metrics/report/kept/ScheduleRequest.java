package dev.thirdring.metrics.report.kept;

import dev.thirdring.metrics.report.model.Language;
import dev.thirdring.metrics.report.write.Format;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A schedule as it shall be. */
public record ScheduleRequest(
    @NotNull(message = "must be lower-case letters, digits and hyphens, at most 63")
        @Pattern(
            regexp = "[a-z0-9][a-z0-9-]{0,62}",
            message = "must be lower-case letters, digits and hyphens, at most 63")
        String code,
    @NotNull(
            message =
                "must be one of FIGURES_DAY, FIGURES_WEEK, FIGURES_MONTH, SERVICE_TRACKING,"
                    + " SALES_TEN_DAYS")
        ReportKind kind,
    @NotNull(message = "must be one of HTML, JSON, CSV, XLSX, PDF") Format format,
    @NotNull(message = "must be ZH or EN") Language language,
    @NotNull(message = "must be a time zone of the IANA list, such as Asia/Shanghai")
        @Schema(examples = {"Asia/Shanghai"})
        String zone,
    @NotNull(message = "must be 1 to 28 days after the period")
        @Min(value = 1, message = "must be 1 to 28 days after the period")
        @Max(value = 28, message = "must be 1 to 28 days after the period")
        Integer day,
    @NotNull(message = "must be a time such as 08:00")
        @Schema(
            implementation = String.class,
            format = "time",
            examples = {"08:00"})
        LocalTime at,
    @NotNull(message = "must be a list; empty: nobody")
        @Size(max = 50, message = "at most 50 addresses")
        List<
                @NotBlank(message = "must be a mail address")
                @Email(message = "must be a mail address")
                @Size(max = 254, message = "at most 254 characters") String>
            recipients,
    @NotNull(message = "must be true or false") Boolean active) {

  /** Whether there is such a zone; what else may be wrong, single fields show. */
  boolean hasZone() {
    return ZoneId.getAvailableZoneIds().contains(zone);
  }
}
