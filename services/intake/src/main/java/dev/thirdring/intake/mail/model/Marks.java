package dev.thirdring.intake.mail.model;

import java.util.Optional;

/**
 * What the headers of a mail say of how it came to be written.
 *
 * @param suppressesAnswers asks machines not to answer, as machines do
 * @param fromList came through a mailing list
 * @param emptyReturnPath nobody is to be told if it cannot be delivered, as with bounces
 * @param report a delivery or disposition report
 */
public record Marks(
    Optional<String> autoSubmitted,
    Optional<String> precedence,
    boolean suppressesAnswers,
    boolean fromList,
    boolean emptyReturnPath,
    boolean report) {

  public static final Marks NONE =
      new Marks(Optional.empty(), Optional.empty(), false, false, false, false);
}
