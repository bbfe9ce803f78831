package dev.thirdring.intake.customer;

import java.util.Optional;
import java.util.UUID;

/**
 * A customer as the file knows them.
 *
 * @param phone E.164
 * @param language {@code ZH} or {@code EN}
 * @param tier code of a tier; decides limits (R5)
 * @param brand code of a brand; absent when not known
 */
public record Customer(
    UUID id,
    Optional<String> name,
    Optional<String> phone,
    Optional<String> email,
    String language,
    String tier,
    Optional<String> brand) {}
