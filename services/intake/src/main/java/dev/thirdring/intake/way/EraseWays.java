package dev.thirdring.intake.way;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What happened and when stays on the way; what it told goes. */
@ApplicationScoped
class EraseWays implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          update way_entry set details = '{}' where ticket_id in (select tickets_of(?1))
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
