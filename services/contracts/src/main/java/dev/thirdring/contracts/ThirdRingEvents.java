package dev.thirdring.contracts;

import dev.thirdring.contracts.fieldservice.VisitBooked;
import dev.thirdring.contracts.fieldservice.VisitCompleted;
import dev.thirdring.contracts.followup.FollowUpAttempted;
import dev.thirdring.contracts.followup.FollowUpCompleted;
import dev.thirdring.contracts.followup.FollowUpPlanned;
import dev.thirdring.contracts.intake.ComplaintRepeated;
import dev.thirdring.contracts.intake.ContactAdded;
import dev.thirdring.contracts.intake.CustomerErased;
import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.contracts.intake.IdentityCodeIssued;
import dev.thirdring.contracts.intake.NoticeReviewed;
import dev.thirdring.contracts.intake.OptOutAsked;
import dev.thirdring.contracts.intake.PurchaseReported;
import dev.thirdring.contracts.intake.RepairReported;
import dev.thirdring.contracts.intake.SalesReportEntryAnswered;
import dev.thirdring.contracts.intake.SalesReportGraded;
import dev.thirdring.contracts.intake.SalesReportTaken;
import dev.thirdring.contracts.intake.SatisfactionAnswered;
import dev.thirdring.contracts.intake.TicketArchived;
import dev.thirdring.contracts.intake.TicketCorrected;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.intake.TicketTakenOver;
import dev.thirdring.contracts.intake.TicketUnarchived;
import dev.thirdring.contracts.knowledge.QuestionAnswered;
import dev.thirdring.contracts.knowledge.QuestionAsked;
import dev.thirdring.contracts.metrics.AlertCleared;
import dev.thirdring.contracts.metrics.AlertRaised;
import dev.thirdring.contracts.metrics.AlertReminded;
import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.contracts.routing.AssignmentCompleted;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.routing.AssignmentPassedOn;
import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.contracts.routing.ClockStopped;
import dev.thirdring.contracts.routing.CompensationDecided;
import dev.thirdring.contracts.routing.CompensationRequested;
import dev.thirdring.contracts.routing.TicketEscalated;
import dev.thirdring.contracts.smsgateway.SmsReceipt;
import dev.thirdring.contracts.smsgateway.SmsReceived;
import dev.thirdring.contracts.smsnotification.SmsConcluded;
import dev.thirdring.contracts.smsnotification.SmsRequested;
import dev.thirdring.contracts.smsnotification.SmsSecretRequested;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import dev.thirdring.contracts.telephony.AgentStepTold;
import dev.thirdring.contracts.telephony.CallStepTold;
import dev.thirdring.platform.events.EventCatalog;
import java.util.List;

/** Every published event. */
public final class ThirdRingEvents implements EventCatalog {
  @Override
  public List<Class<? extends Record>> events() {
    return List.of(
        TicketOpened.class,
        NoticeReviewed.class,
        ContactAdded.class,
        CustomerInformed.class,
        TicketSettled.class,
        TicketReopened.class,
        TicketArchived.class,
        TicketUnarchived.class,
        TicketCorrected.class,
        ComplaintRepeated.class,
        IdentityCodeIssued.class,
        CustomerErased.class,
        SatisfactionAnswered.class,
        OptOutAsked.class,
        TicketTakenOver.class,
        PurchaseReported.class,
        RepairReported.class,
        SalesReportTaken.class,
        SalesReportGraded.class,
        SalesReportEntryAnswered.class,
        AssignmentMade.class,
        AssignmentPassedOn.class,
        AssignmentAnswered.class,
        AssignmentCompleted.class,
        AssignmentUrged.class,
        TicketEscalated.class,
        CompensationRequested.class,
        CompensationDecided.class,
        ClockStopped.class,
        DeadlineMissed.class,
        QuestionAsked.class,
        QuestionAnswered.class,
        VisitBooked.class,
        VisitCompleted.class,
        FollowUpPlanned.class,
        FollowUpAttempted.class,
        FollowUpCompleted.class,
        SmsRequested.class,
        SmsSecretRequested.class,
        SmsConcluded.class,
        SmsReceipt.class,
        SmsReceived.class,
        AlertRaised.class,
        AlertReminded.class,
        AlertCleared.class,
        CallStepTold.class,
        AgentStepTold.class);
  }
}
