package dev.thirdring.intake.paper;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who brought a letter. */
@ApplicationScoped
class ErasePapers implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          update paper set brought_by = null where ticket_id in (select tickets_of(?1))
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
