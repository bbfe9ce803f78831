package dev.thirdring.intake.identity;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Codes are bound to the customer's number; that a check was tried stays. */
@ApplicationScoped
class EraseCodes implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          delete from identity_code where customer_id in (select files_of(?1))
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
