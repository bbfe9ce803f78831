package dev.thirdring.intake.mail;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Mails of the customer's tickets, and refused ones from the customer's addresses. */
@ApplicationScoped
class EraseMails implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          update received_mail set message_id = 'erased-' || id, digest = '', from_address = null, subject = '',
            html = null,
            raw = null
          where ticket_id in (select tickets_of(?1))
            or from_address in (select value from customer_reach where kind = 'EMAIL'
              and customer_id in (select files_of(?1)))
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
