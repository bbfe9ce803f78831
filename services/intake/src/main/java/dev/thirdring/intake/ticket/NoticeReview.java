package dev.thirdring.intake.ticket;

import java.util.Optional;

/** What the head of the business unit, or the delegate, says to a notice (I4). */
public record NoticeReview(
    boolean accepted, Optional<String> department, String remark, String reviewer) {}
