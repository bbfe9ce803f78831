package dev.thirdring.intake.attachment;

import dev.thirdring.intake.erasure.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Names and contents of files; contents in an object store follow within seconds. */
@ApplicationScoped
class EraseAttachments implements PersonalData {
  private static final List<String> BLANK =
      List.of(
          """
          insert into deadline (kind, subject, due_at, details, try_at)
          select 'attachment-unclaimed', cast(id as text), now(), place, now() from attachment
          where place <> 'POSTGRESQL' and ticket_id in (select tickets_of(?1))
          on conflict (kind, subject) do update set due_at = excluded.due_at, try_at = excluded.try_at
          """,
          """
          delete from attachment_chunk where attachment_id in (select id from attachment
            where ticket_id in (select tickets_of(?1)))
          """,
          """
          update attachment set name = '%s', sha256 = '', removed_at = coalesce(removed_at, now()),
            removed_by = coalesce(removed_by, 'third-ring'), removed_because = 'erasure'
          where ticket_id in (select tickets_of(?1))
          """
              .formatted(ERASED));

  @Override
  public List<String> statements() {
    return BLANK;
  }
}
