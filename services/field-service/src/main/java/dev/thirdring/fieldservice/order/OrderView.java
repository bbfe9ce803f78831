package dev.thirdring.fieldservice.order;

import dev.thirdring.fieldservice.order.model.Approval;
import dev.thirdring.fieldservice.order.model.Arrival;
import dev.thirdring.fieldservice.order.model.Booking;
import dev.thirdring.fieldservice.order.model.Completion;
import dev.thirdring.fieldservice.order.model.Need;
import dev.thirdring.fieldservice.order.model.Preparation;
import dev.thirdring.fieldservice.order.model.Progress;
import dev.thirdring.fieldservice.order.model.Request;
import dev.thirdring.fieldservice.ticket.TicketSummary;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service order as people see it. */
@Schema(name = "ServiceOrder")
record OrderView(
    UUID id,
    OrderState state,
    UUID ticketId,
    UUID assignmentId,
    @Schema(description = "Absent until the ticket was heard of") TicketSummary ticket,
    NeedView requested,
    String requestedBy,
    Instant requestedAt,
    ApprovalView approval,
    BookingView booking,
    PreparationView preparation,
    ArrivalView arrival,
    CompletionView completion,
    @Schema(description = "Send it in If-Match, in quotes") long version) {

  @Schema(name = "Need")
  record NeedView(String skill, String region, String scope) {
    static NeedView of(Need need) {
      return new NeedView(need.skill(), need.region().orElse(null), need.scope());
    }
  }

  @Schema(name = "OrderApproval")
  record ApprovalView(NeedView need, String plan, String by, Instant at) {
    static ApprovalView of(Approval approval) {
      return new ApprovalView(
          NeedView.of(approval.need()), approval.plan(), approval.by(), approval.at());
    }
  }

  @Schema(name = "OrderBooking")
  record BookingView(String engineer, Instant startsAt, Instant endsAt, String by, Instant at) {
    static BookingView of(Booking booking) {
      return new BookingView(
          booking.engineer(),
          booking.appointment().startsAt(),
          booking.appointment().endsAt(),
          booking.by(),
          booking.at());
    }
  }

  @Schema(name = "OrderPreparation")
  record PreparationView(SortedSet<String> confirmed, Instant at) {
    static PreparationView of(Preparation preparation) {
      return new PreparationView(new TreeSet<>(preparation.confirmed()), preparation.at());
    }
  }

  @Schema(name = "OrderArrival")
  record ArrivalView(Instant at, String reportedTo) {
    static ArrivalView of(Arrival arrival) {
      return new ArrivalView(arrival.at(), arrival.reportedTo());
    }
  }

  @Schema(name = "OrderCompletion")
  record CompletionView(
      Instant departedAt,
      String departureReportedTo,
      String returnConsentedBy,
      String report,
      boolean solved) {
    static CompletionView of(Completion completion) {
      return new CompletionView(
          completion.at(),
          completion.reportedTo(),
          completion.consentedBy(),
          completion.report(),
          completion.solved());
    }
  }

  static OrderView of(StoredOrder stored, TicketSummary ticket) {
    Request request = stored.order().request();
    Progress progress = stored.order().progress();
    return new OrderView(
        request.id().value(),
        OrderState.of(stored.order()),
        request.ticket().value(),
        request.assignment().value(),
        ticket,
        NeedView.of(request.need()),
        request.by(),
        request.at(),
        progress.approval().map(ApprovalView::of).orElse(null),
        progress.booking().map(BookingView::of).orElse(null),
        progress.preparation().map(PreparationView::of).orElse(null),
        progress.arrival().map(ArrivalView::of).orElse(null),
        progress.completion().map(CompletionView::of).orElse(null),
        stored.version());
  }
}
