package dev.thirdring.intake.ticket;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tickets keep category, times, department and tier: what figures count. Their words go. */
@ApplicationScoped
class EraseTicketWords implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          update ticket set subject = '%s', body = '', result = case when result is not null then '%s' end,
            version = version + 1
          where customer_id in (select files_of(?1))
          """
              .formatted(ERASED, ERASED),
          """
          update customer_told set words = '' where ticket_id in (select tickets_of(?1))
          """,
          """
          delete from ticket_words where ticket_id in (select tickets_of(?1))
          """,
          """
          delete from idempotent_answer
          where names_any(concat_ws(' ', location, body), array(select files_of(?1) union select tickets_of(?1)))
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
