package dev.thirdring.intake.customer;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The file: tier, language and brand stay, the person goes. */
@ApplicationScoped
class EraseFile implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          delete from customer_search where customer_id in (select files_of(?1))
          """,
          """
          delete from customer_twin where customer_id in (select files_of(?1)) or twin_id in (select files_of(?1))
          """,
          """
          delete from customer_merge_item where kind in ('PHONE', 'EMAIL', 'POST') and merge_id in (
            select id from customer_merge where from_id in (select files_of(?1)) or into_id in (select files_of(?1)))
          """,
          """
          update customer_change set old_value = null, new_value = null where customer_id in (select files_of(?1))
          """,
          """
          delete from customer_reach where customer_id in (select files_of(?1))
          """,
          """
          update customer set name = null, phone = null, email = null, document_kind = null, document_hash = null,
            document_tail = null, erased_at = now(), version = version + 1
          where id in (select files_of(?1)) and erased_at is null
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }

  @Override
  public boolean last() {
    return true;
  }
}
