package dev.thirdring.intake.attachment.model;

import java.nio.file.Path;
import java.util.UUID;

/**
 * A file that was looked at and may be kept.
 *
 * @param file where its content waits, on this machine
 * @param inline shown within a message, not beside it
 */
public record Draft(
    UUID id, Path file, String name, String mediaType, long bytes, String sha256, boolean inline) {}
