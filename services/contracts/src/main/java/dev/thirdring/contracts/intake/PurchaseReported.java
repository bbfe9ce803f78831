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
 * A dealer reported a purchase (I8); its customer is to be called (F1).
 *
 * @param dealer code of the dealer
 * @param reference what the dealer calls it; unique within the dealer
 * @param product code of a product
 * @param model as the dealer wrote it; absent when not given
 */
@PublishedEvent(type = "dev.thirdring.intake.purchase-reported.v1", topic = "intake.tickets")
public record PurchaseReported(
    @NotNull UUID purchaseId,
    @NotBlank String dealer,
    @NotBlank @Size(max = 64) String reference,
    @NotBlank String product,
    @Size(max = 100) String model,
    @NotNull LocalDate boughtOn,
    @NotNull Instant reportedAt,
    @NotNull @Valid Customer customer) {}
