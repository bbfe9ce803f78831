package dev.thirdring.specs.event;

import static dev.thirdring.specs.event.GoldenExamples.QUESTION_TICKET;
import static dev.thirdring.specs.event.GoldenExamples.TICKET;
import static dev.thirdring.specs.event.GoldenExamples.monday;
import static dev.thirdring.specs.event.GoldenExamples.tuesday;

import dev.thirdring.contracts.followup.Satisfaction;
import dev.thirdring.contracts.intake.ComplaintRepeated;
import dev.thirdring.contracts.intake.ContactAdded;
import dev.thirdring.contracts.intake.ContactDirection;
import dev.thirdring.contracts.intake.Customer;
import dev.thirdring.contracts.intake.CustomerErased;
import dev.thirdring.contracts.intake.CustomerInformed;
import dev.thirdring.contracts.intake.IdentityCodeIssued;
import dev.thirdring.contracts.intake.InformedOf;
import dev.thirdring.contracts.intake.Language;
import dev.thirdring.contracts.intake.NoticeReviewed;
import dev.thirdring.contracts.intake.OptOutAsked;
import dev.thirdring.contracts.intake.PurchaseReported;
import dev.thirdring.contracts.intake.RepairReported;
import dev.thirdring.contracts.intake.SatisfactionAnswered;
import dev.thirdring.contracts.intake.TicketArchived;
import dev.thirdring.contracts.intake.TicketCorrected;
import dev.thirdring.contracts.intake.TicketForm;
import dev.thirdring.contracts.intake.TicketOpened;
import dev.thirdring.contracts.intake.TicketReopened;
import dev.thirdring.contracts.intake.TicketSettled;
import dev.thirdring.contracts.intake.TicketTakenOver;
import dev.thirdring.contracts.intake.TicketUnarchived;
import dev.thirdring.contracts.knowledge.QuestionAnswered;
import dev.thirdring.contracts.knowledge.QuestionAsked;
import dev.thirdring.contracts.supervision.DeadlineMissed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the centre itself tells. */
final class CentreExamples {
  private static final UUID QUESTION = Ids.of("question");

  private CentreExamples() {}

  static List<GoldenExample> all() {
    return Stream.of(tickets(), questions(), SalesReportExamples.all())
        .flatMap(List::stream)
        .toList();
  }

  private static TicketCorrected corrected() {
    return new TicketCorrected(
        TICKET,
        monday("09:50"),
        "agent1",
        "客户说的是资费问题，受理时选错了类别。",
        List.of("subcategory", "product"),
        "complaint",
        "overcharge",
        "broadband",
        "CN-SH",
        "晚上宽带很慢",
        TicketForm.NOTICE,
        false,
        null,
        "money",
        null);
  }

  private static List<GoldenExample> tickets() {
    return Stream.of(customers(), ways(), ends()).flatMap(List::stream).toList();
  }

  private static List<GoldenExample> customers() {
    return List.of(
        of(opened(), monday("09:14")),
        new GoldenExample(takenOver().ticketId().toString(), takenOver(), monday("08:30")),
        new GoldenExample(Ids.of("customer").toString(), purchase(), monday("18:10")),
        new GoldenExample(
            Ids.of("incoming").toString(),
            new OptOutAsked(Ids.of("incoming"), "+8613800000000", tuesday("18:20")),
            tuesday("18:20")),
        new GoldenExample(
            Ids.of("customer").toString(),
            new CustomerErased(
                Ids.of("erasure"), Ids.of("customer"), List.of(TICKET), 1, 1, tuesday("18:30")),
            tuesday("18:30")),
        new GoldenExample(Ids.of("customer").toString(), repair(), tuesday("18:05")));
  }

  private static List<GoldenExample> ways() {
    return List.of(
        of(
            new NoticeReviewed(
                TICKET, monday("09:40"), "head1", true, "network-quality", "情况属实，转网络质量部。"),
            monday("09:40")),
        of(
            new CustomerInformed(
                TICKET, monday("09:25"), "agent1", InformedOf.ARRANGEMENT, "telephone"),
            monday("09:25")),
        of(
            new ContactAdded(
                Ids.of("contact"),
                TICKET,
                monday("15:32"),
                monday("15:30"),
                "telephone",
                ContactDirection.INCOMING,
                "agent2"),
            monday("15:32")),
        of(new TicketReopened(TICKET, tuesday("16:05"), 1, "客户反映晚间网速仍然很慢。"), tuesday("16:05")),
        of(new TicketArchived(TICKET, tuesday("15:00"), "agent1", null), tuesday("15:00")),
        of(
            new TicketUnarchived(TICKET, tuesday("16:05"), "customer", "客户反映晚间网速仍然很慢。"),
            tuesday("16:05")),
        of(corrected(), monday("09:50")));
  }

  private static List<GoldenExample> ends() {
    return List.of(
        of(
            new IdentityCodeIssued(
                Ids.of("identity-code"),
                TICKET,
                "TR-20261123-0001",
                "+8613800000000",
                Language.ZH,
                "048213",
                monday("15:33"),
                monday("15:38")),
            monday("15:33")),
        of(
            new SatisfactionAnswered(TICKET, Satisfaction.SATISFIED, "sms", tuesday("18:15")),
            tuesday("18:15")),
        of(
            new ComplaintRepeated(TICKET, Ids.of("first-ticket"), 1, tuesday("16:10"), "agent1"),
            tuesday("16:10")),
        of(
            new TicketSettled(TICKET, tuesday("18:00"), true, "线路已更换，客户确认网速恢复正常。"),
            tuesday("18:00")),
        of(
            new DeadlineMissed(
                "routing",
                "department-answer",
                Ids.of("assignment"),
                TICKET,
                "network-quality",
                tuesday("09:20"),
                tuesday("09:20")),
            tuesday("09:20")));
  }

  private static List<GoldenExample> questions() {
    return List.of(
        question(
            new QuestionAsked(
                QUESTION,
                QUESTION_TICKET,
                monday("10:02"),
                "agent2",
                "Does the roaming package also cover data on board of ships?",
                tuesday("10:02")),
            monday("10:02")),
        question(
            new QuestionAnswered(
                QUESTION,
                QUESTION_TICKET,
                monday("11:30"),
                "editor1",
                "No. Maritime and in-flight networks are charged separately.",
                true),
            monday("11:30")));
  }

  private static TicketTakenOver takenOver() {
    return new TicketTakenOver(
        Ids.of("taken-over-ticket"),
        "TR-20261123-0003",
        "former-system",
        "C-2026-104233",
        monday("08:30"),
        Instant.parse("2026-11-02T16:20:00Z"),
        "telephone",
        "complaint",
        "wrong-charge",
        "mobile",
        "CN-SH",
        "Charged twice for the same package",
        "standard",
        "billing",
        Instant.parse("2026-11-05T09:00:00Z"));
  }

  private static PurchaseReported purchase() {
    return new PurchaseReported(
        Ids.of("purchase"),
        "dealer-1",
        "S-2026-1042",
        "vehicle",
        "TR-7",
        LocalDate.parse("2026-11-23"),
        monday("18:10"),
        customer());
  }

  private static RepairReported repair() {
    return new RepairReported(
        Ids.of("repair"),
        "station-3",
        "W-88",
        "vehicle",
        "TR-7",
        LocalDate.parse("2026-11-24"),
        tuesday("18:05"),
        customer());
  }

  private static Customer customer() {
    return new Customer(
        Ids.of("customer"), "张三", "+8613800000000", "zhangsan@example.com", Language.ZH, "premium");
  }

  private static TicketOpened opened() {
    return new TicketOpened(
        TICKET,
        "TR-20261123-0001",
        monday("09:14"),
        monday("09:08"),
        "telephone",
        "complaint",
        "slow-network",
        "broadband",
        "CN-SH",
        "宽带晚间网速很慢",
        TicketForm.REVIEWED_NOTICE,
        false,
        true,
        "consumer-association",
        "speed",
        "agent1",
        monday("09:14"),
        monday("17:00"),
        customer());
  }

  private static GoldenExample of(Record event, Instant at) {
    return new GoldenExample(TICKET.toString(), event, at);
  }

  private static GoldenExample question(Record event, Instant at) {
    return new GoldenExample(QUESTION_TICKET.toString(), event, at);
  }
}
