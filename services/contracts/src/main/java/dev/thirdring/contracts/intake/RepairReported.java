package dev.thirdring.contracts.intake;

import dev.thirdring.platform.events.PublishedEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A service station reported a repair (I8); its customer is to be called (F1).
 *
 * @param station code of the service station
 * @param reference what the station calls it; unique within the station
 * @param product code of a product
 * @param model as the station wrote it; absent when not given
 */
@PublishedEvent(type = "dev.thirdring.intake.repair-reported.v1", topic = "intake.tickets")
public record RepairReported(
    @NotNull UUID repairId,
    @NotBlank String station,
    @NotBlank @Size(max = 64) String reference,
    @NotBlank String product,
    @Size(max = 100) String model,
    @NotNull LocalDate repairedOn,
    @NotNull Instant reportedAt,
    @NotNull @Valid Customer customer) {}
