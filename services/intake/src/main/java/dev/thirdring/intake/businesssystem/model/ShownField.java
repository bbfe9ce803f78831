package dev.thirdring.intake.businesssystem.model;

/**
 * What an agent sees of an answer.
 *
 * @param path JSONPath into the answer, such as {@code $.account.balance}
 */
public record ShownField(String code, String nameZh, String nameEn, String path) {}
