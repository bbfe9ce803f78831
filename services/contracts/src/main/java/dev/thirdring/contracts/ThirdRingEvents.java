package dev.thirdring.contracts;

import dev.thirdring.contracts.fieldservice.VisitBooked;
import dev.thirdring.contracts.fieldservice.VisitCompleted;
import dev.thirdring.contracts.followup.FollowUpAttempted;
import dev.thirdring.contracts.followup.FollowUpCompleted;
import dev.thirdring.contracts.followup.FollowUpPlanned;
import dev.thirdring.contracts.intake.ComplaintRepeated;
import dev.thirdring.contracts.intake.ContactAdded;
import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.contracts.intake.IdentityCodeIssued;
import dev.thirdring.contracts.intake.NoticeReviewed;
import dev.thirdring.contracts.intake.PurchaseReported;
import dev.thirdring.contracts.intake.RepairReported;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.intake.TicketTakenOver;
import dev.thirdring.contracts.knowledge.QuestionAnswered;
import dev.thirdring.contracts.knowledge.QuestionAsked;
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
        ComplaintRepeated.class,
        IdentityCodeIssued.class,
        TicketTakenOver.class,
        PurchaseReported.class,
        RepairReported.class,
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
        SmsConcluded.class,
        SmsReceipt.class,
        SmsReceived.class,
        CallStepTold.class,
        AgentStepTold.class);
  }
}
