package dev.thirdring.intake.chat;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Chats of the customer's tickets, and ended ones that became no ticket. */
@ApplicationScoped
class EraseChats implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          delete from chat_key where chat_id in (select id from chat where ticket_id in (select tickets_of(?1)))
          """,
          """
          delete from chat_presence where chat_id in (select id from chat where ticket_id in (select tickets_of(?1)))
          """,
          """
          update chat_line set text = '', author = case when side = 'AGENT' then author end, key = null
          where chat_id in (select id from chat where ticket_id in (select tickets_of(?1))
            or state = 'ENDED' and ticket_id is null and exists (
              select from customer_reach r where r.customer_id in (select files_of(?1)) and r.value in (chat.phone,
                chat.email)))
          """,
          """
          update chat set name = null, phone = null, email = null, client = '', start_key = 'erased-' || id,
            start_hash = ''
          where ticket_id in (select tickets_of(?1))
            or state = 'ENDED' and ticket_id is null and exists (
              select from customer_reach r where r.customer_id in (select files_of(?1)) and r.value in (chat.phone,
                chat.email))
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
