package dev.thirdring.intake.remark;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** That somebody noted something stays; what goes, and the labels too. */
@ApplicationScoped
class EraseRemarks implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          update ticket_note set body = '' where ticket_id in (select tickets_of(?1))
          """,
          """
          delete from ticket_label where ticket_id in (select tickets_of(?1))
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
