package dev.thirdring.metrics.report.tracking;

import dev.thirdring.metrics.figure.model.Name;
import dev.thirdring.metrics.report.model.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A row a ticket, times of the zone. */
final class TicketRows {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final Name YES = new Name("是", "yes");
  private static final Name NO = new Name("否", "no");
  private static final Map<String, Name> SATISFACTION =
      Map.of(
          "VERY_SATISFIED", new Name("非常满意", "very satisfied"),
          "SATISFIED", new Name("满意", "satisfied"),
          "BASICALLY_SATISFIED", new Name("基本满意", "basically satisfied"),
          "DISSATISFIED", new Name("不满意", "dissatisfied"),
          "VERY_DISSATISFIED", new Name("非常不满意", "very dissatisfied"),
          "UNREACHED", new Name("未接通", "not reached"),
          "NO_ANSWER", new Name("未评价", "no answer"));

  private static final List<Name> COLUMNS =
      List.of(
          new Name("工单号", "number"),
          new Name("受理时间", "received"),
          new Name("渠道", "channel"),
          new Name("类别", "category"),
          new Name("子类", "subcategory"),
          new Name("产品", "product"),
          new Name("地区", "region"),
          new Name("客户等级", "tier"),
          new Name("责任部门", "department"),
          new Name("应回复时间", "answer due"),
          new Name("回复时间", "answered"),
          new Name("按时", "on time"),
          new Name("办结时间", "settled"),
          new Name("客户认可", "accepted"),
          new Name("补偿", "compensation"),
          new Name("满意度", "satisfaction"),
          new Name("重复次数", "repeated"));

  private TicketRows() {}

  static Table of(List<TrackedTicket> tickets, ZoneId zone) {
    return new Table(
        "tickets",
        new Name("受理明细", "Tickets"),
        COLUMNS,
        tickets.stream().map(ticket -> row(ticket, zone)).toList());
  }

  private static List<Object> row(TrackedTicket ticket, ZoneId zone) {
    return Arrays.asList(
        ticket.number(),
        time(ticket.receivedAt(), zone),
        ticket.channel(),
        ticket.category(),
        ticket.subcategory(),
        ticket.product(),
        ticket.region(),
        ticket.tier(),
        ticket.department(),
        time(ticket.dueAt(), zone),
        time(ticket.answeredAt(), zone),
        said(ticket.inTime()),
        time(ticket.settledAt(), zone),
        said(ticket.accepted()),
        money(ticket.granted()),
        ticket.satisfaction() == null ? null : SATISFACTION.get(ticket.satisfaction()),
        ticket.repeated());
  }

  private static String money(List<TrackedTicket.Granted> granted) {
    return granted.isEmpty()
        ? null
        : granted.stream()
            .map(one -> one.currency() + " " + amount(one).toPlainString())
            .collect(Collectors.joining("; "));
  }

  /** As many decimals as the currency has; two where it is none of ISO 4217. */
  private static BigDecimal amount(TrackedTicket.Granted granted) {
    int decimals =
        Currency.getAvailableCurrencies().stream()
            .filter(one -> one.getCurrencyCode().equals(granted.currency()))
            .mapToInt(Currency::getDefaultFractionDigits)
            .findFirst()
            .orElse(2);
    return BigDecimal.valueOf(granted.minorUnits(), Math.max(0, decimals));
  }

  private static Name said(Boolean fact) {
    return fact == null ? null : fact ? YES : NO;
  }

  private static String time(Instant at, ZoneId zone) {
    return at == null ? null : TIME.format(at.atZone(zone));
  }
}
