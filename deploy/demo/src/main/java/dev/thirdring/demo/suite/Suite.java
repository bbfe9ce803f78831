package dev.thirdring.demo.suite;

import dev.thirdring.localstack.Stack;
import java.time.Clock;

/** The services, as somebody outside reaches them. */
public record Suite(
    Intake intake,
    Desk desk,
    Web web,
    RuleSets ruleSets,
    Telephony telephony,
    Workforce workforce,
    Routing routing,
    Approvals approvals,
    Partners partners,
    BusinessSystems businessSystems,
    Dealers dealers,
    Limits limits,
    Knowledge knowledge,
    FieldService fieldService,
    FollowUp followUp,
    SmsGateway smsGateway,
    Metrics metrics,
    Watch watch) {

  public static Suite of(Stack stack, Clock clock) {
    Api api = new Api(stack, clock);
    return new Suite(
        new Intake(api),
        new Desk(api),
        new Web(api),
        new RuleSets(api),
        new Telephony(api),
        new Workforce(api),
        new Routing(api),
        new Approvals(api),
        new Partners(api),
        new BusinessSystems(api),
        new Dealers(api),
        new Limits(api),
        new Knowledge(api),
        new FieldService(api, clock),
        new FollowUp(api),
        new SmsGateway(api),
        new Metrics(api),
        new Watch(api));
  }
}
