package dev.thirdring.intake.archive;

import dev.thirdring.intake.archive.model.Part;
import dev.thirdring.intake.archive.model.RecordOfTicket;
import dev.thirdring.intake.ticket.model.Ticket;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ticket's record (I14).
 *
 * @param complete nothing that it needs is missing
 * @param filings the newest first; one without {@code takenOutAt} holds
 */
public record ArchiveView(
    boolean archived,
    boolean complete,
    List<Part.Kind> missing,
    List<PartView> parts,
    List<FilingView> filings) {

  /** One part, and how many of it there are. */
  public record PartView(Part.Kind part, boolean needed, int many) {}

  /** A filing, and how it ended if it did. */
  public record FilingView(
      Instant archivedAt,
      String archivedBy,
      @Schema(
              description = "What the record held then",
              examples = {"CONTACTS=2 DEPARTMENT_ANSWER=1 RESULT=1"})
          String content,
      String incompleteBecause,
      Instant takenOutAt,
      String takenOutBy,
      String takenOutBecause) {}

  static ArchiveView of(Ticket ticket, RecordOfTicket content, List<Archives.Filed> filings) {
    return new ArchiveView(
        ticket.isArchived(),
        content.isComplete(),
        content.missing(),
        content.parts().stream()
            .map(part -> new PartView(part.kind(), part.needed(), part.many()))
            .toList(),
        filings.stream()
            .map(
                filed ->
                    new FilingView(
                        filed.at(),
                        filed.by(),
                        filed.content(),
                        filed.incompleteBecause(),
                        filed.takenOutAt(),
                        filed.takenOutBy(),
                        filed.takenOutBecause()))
            .toList());
  }
}
