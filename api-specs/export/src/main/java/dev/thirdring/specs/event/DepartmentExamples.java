package dev.thirdring.specs.event;

import static dev.thirdring.specs.event.GoldenExamples.TICKET;
import static dev.thirdring.specs.event.GoldenExamples.monday;
import static dev.thirdring.specs.event.GoldenExamples.tuesday;

import dev.thirdring.contracts.fieldservice.VisitBooked;
import dev.thirdring.contracts.fieldservice.VisitCompleted;
import dev.thirdring.contracts.routing.ApprovalStep;
import dev.thirdring.contracts.routing.AssignmentAnswered;
import dev.thirdring.contracts.routing.AssignmentCompleted;
import dev.thirdring.contracts.routing.AssignmentMade;
import dev.thirdring.contracts.routing.AssignmentPassedOn;
import dev.thirdring.contracts.routing.AssignmentUrged;
import dev.thirdring.contracts.routing.ClockStopped;
import dev.thirdring.contracts.routing.CompensationDecided;
import dev.thirdring.contracts.routing.CompensationRequested;
import dev.thirdring.contracts.routing.Money;
import dev.thirdring.contracts.routing.TicketEscalated;
import dev.thirdring.contracts.routing.VisitWanted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is told of departments, engineers and compensation. */
final class DepartmentExamples {
  private static final UUID ASSIGNMENT = Ids.of("assignment");
  private static final UUID ORDER = Ids.of("order");
  private static final UUID APPROVAL = Ids.of("approval");
  private static final String DEPARTMENT = "network-quality";
  private static final Money AMOUNT = new Money(5000, "CNY");

  private DepartmentExamples() {}

  static List<GoldenExample> all() {
    return Stream.of(handling(), remedy(), decisions()).flatMap(List::stream).toList();
  }

  private static List<GoldenExample> handling() {
    return List.of(
        of(
            new AssignmentMade(
                ASSIGNMENT,
                TICKET,
                "TR-20261123-0001",
                DEPARTMENT,
                "product-and-subcategory",
                "宽带网速问题归网络质量部",
                monday("09:41"),
                Instant.parse("2026-12-07T09:30:00Z"),
                "network-expert"),
            monday("09:41")),
        of(
            new AssignmentPassedOn(
                ASSIGNMENT,
                TICKET,
                "business-unit",
                DEPARTMENT,
                "The line belongs to network quality.",
                "bu-head1",
                monday("10:30")),
            monday("10:30")),
        of(
            new AssignmentUrged(
                TICKET,
                ASSIGNMENT,
                "supervision-enquiry",
                1,
                List.of(DEPARTMENT, "supervisor"),
                "clock",
                monday("10:41")),
            monday("10:41")),
        of(
            new TicketEscalated(
                TICKET, "general-manager", "consumer-association", "客户已向消费者协会投诉", monday("10:45")),
            monday("10:45")));
  }

  private static List<GoldenExample> remedy() {
    return List.of(
        of(
            new AssignmentAnswered(
                ASSIGNMENT,
                TICKET,
                DEPARTMENT,
                monday("11:20"),
                "network1",
                true,
                "更换楼道交换机端口，并上门检查室内线路。",
                "对同型号端口每月巡检。",
                "周二上午上门。",
                tuesday("18:00"),
                new VisitWanted("broadband", "CN-SH", "检查室内线路，必要时更换光猫")),
            monday("11:20")),
        of(
            new VisitBooked(
                ORDER,
                TICKET,
                ASSIGNMENT,
                "engineer1",
                tuesday("09:00"),
                tuesday("11:00"),
                monday("11:32")),
            monday("11:32")),
        of(
            new VisitCompleted(
                ORDER,
                TICKET,
                ASSIGNMENT,
                "engineer1",
                tuesday("10:20"),
                true,
                "Replaced the connector; 512 Mbit/s measured at the socket."),
            tuesday("10:20")));
  }

  private static List<GoldenExample> decisions() {
    return List.of(
        of(
            new CompensationRequested(
                APPROVAL, TICKET, ASSIGNMENT, AMOUNT, true, "network1", monday("11:25")),
            monday("11:25")),
        of(
            new CompensationDecided(
                APPROVAL,
                TICKET,
                ApprovalStep.GENERAL_MANAGER,
                true,
                true,
                AMOUNT,
                "manager1",
                "同意以话费形式补偿。",
                monday("15:10")),
            monday("15:10")),
        of(
            new ClockStopped(
                TICKET,
                ASSIGNMENT,
                "effective-reply",
                DEPARTMENT,
                monday("09:08"),
                tuesday("09:08"),
                monday("11:20"),
                true),
            monday("11:20")),
        of(
            new AssignmentCompleted(
                ASSIGNMENT, TICKET, DEPARTMENT, tuesday("10:25"), "端口与接头已更换，网速恢复。"),
            tuesday("10:25")));
  }

  private static GoldenExample of(Record event, Instant at) {
    return new GoldenExample(TICKET.toString(), event, at);
  }
}
