package dev.thirdring.intake.savedview;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A view that names the customer or a ticket of theirs goes. */
@ApplicationScoped
class EraseViews implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          delete from saved_view
          where names_any(filter, array(select files_of(?1) union select tickets_of(?1)))
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
