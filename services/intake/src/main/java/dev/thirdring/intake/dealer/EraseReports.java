package dev.thirdring.intake.dealer;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Product, day and amount stay. The dealer's own reference stays, so that the row sent again is
 * known.
 */
@ApplicationScoped
class EraseReports implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          update dealer_report set model = null, serial = null, fault = null, work = null
            where customer_id in (select files_of(?1))
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
