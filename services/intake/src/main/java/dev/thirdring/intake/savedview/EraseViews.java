package dev.thirdring.intake.savedview;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Views that search for the customer's number or address: nothing is found by them any more. */
@ApplicationScoped
class EraseViews implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          delete from saved_view v using customer_reach r
          where r.customer_id in (select files_of(?1)) and (
            r.kind = 'PHONE' and strpos(regexp_replace(v.filter, '[^0-9]', '', 'g'), right(r.value, 8)) > 0
            or r.kind = 'EMAIL' and strpos(lower(v.filter), r.value) > 0)
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
