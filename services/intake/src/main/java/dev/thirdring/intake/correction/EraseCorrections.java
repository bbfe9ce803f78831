package dev.thirdring.intake.correction;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which facts were corrected, by whom and when stays; what they were and why goes. */
@ApplicationScoped
class EraseCorrections implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          update ticket_correction set was = case when was is not null then '' end,
            became = case when became is not null then '' end, reason = ''
          where ticket_id in (select tickets_of(?1))
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
