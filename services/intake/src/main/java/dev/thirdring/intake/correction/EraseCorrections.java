package dev.thirdring.intake.correction;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** That codes were put right stays; of words only that they were. */
@ApplicationScoped
class EraseCorrections implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          update ticket_correction
          set reason = '', was = case when fact not in ('subject', 'result') then was end,
            became = case when fact not in ('subject', 'result') then became end
          where ticket_id in (select tickets_of(?1))
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
