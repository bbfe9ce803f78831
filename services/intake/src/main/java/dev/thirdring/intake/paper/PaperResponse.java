package dev.thirdring.intake.paper;

import dev.thirdring.intake.attachment.AttachmentView;
import dev.thirdring.intake.ticket.TicketResponse;
import java.util.List;

/**
 * A fax or letter that was received.
 *
 * @param broughtBy the salesperson who brought the letter
 */
public record PaperResponse(TicketResponse ticket, String broughtBy, List<AttachmentView> pages) {}
