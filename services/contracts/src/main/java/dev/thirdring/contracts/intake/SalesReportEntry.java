package dev.thirdring.contracts.intake;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A thing reported, by where in the report it stands. */
public record SalesReportEntry(@NotNull UUID entryId, @NotNull SalesReportSection section) {}
