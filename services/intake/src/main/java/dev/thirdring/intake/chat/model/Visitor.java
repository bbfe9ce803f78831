package dev.thirdring.intake.chat.model;

import java.util.Optional;

/**
 * Who chats, by their own account.
 *
 * @param phone E.164
 * @param language {@code ZH} or {@code EN}
 */
public record Visitor(
    Optional<String> name, Optional<String> phone, Optional<String> email, String language) {}
