package dev.thirdring.intake.archive;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who filed what when stays; why, which may be the customer's words, goes. */
@ApplicationScoped
class EraseFilings implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          update ticket_archive set incomplete_because = case when incomplete_because is not null then '' end,
            taken_out_because = case when taken_out_because is not null then '' end
          where ticket_id in (select tickets_of(?1))
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
