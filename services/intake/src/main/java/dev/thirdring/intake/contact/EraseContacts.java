package dev.thirdring.intake.contact;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** That somebody spoke, when and by which channel stays; what was said goes. */
@ApplicationScoped
class EraseContacts implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          update contact set body = '', party = null, party_address = null where ticket_id in (select tickets_of(?1))
          """);

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
