package dev.thirdring.intake.webmessage;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Receipts open nothing any more. */
@ApplicationScoped
class EraseWebMessages implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          delete from web_message where ticket_id in (select tickets_of(?1))
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
