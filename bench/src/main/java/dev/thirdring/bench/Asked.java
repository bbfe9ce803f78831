package dev.thirdring.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A question that people ask of the tickets.
 *
 * @param path with {@code {agent}}, {@code {ticket}}, {@code {customer}}, {@code {number}} for what
 *     changes from round to round
 */
record Asked(String name, String path) {

  static List<Asked> all() {
    return List.of(
        new Asked("list: newest", "/tickets"),
        new Asked("list: an older page", "/tickets?openedTo={past}"),
        new Asked("list: one state", "/tickets?state=IN_HANDLING"),
        new Asked("list: an agent's", "/tickets?responsible={agent}"),
        new Asked(
            "list: open ones of a department",
            "/tickets?department=billing&state=IN_HANDLING&state=ANSWERED"),
        new Asked("list: last changed", "/tickets?sort=LAST_CHANGE&category=complaint"),
        new Asked(
            "list: rare codes together",
            "/tickets?category=complaint&product=iptv&region=CN-SX&channel=fax"),
        new Asked("list: a customer's", "/tickets?customer={customer}"),
        new Asked("list: counted", "/tickets/count?category=complaint"),
        new Asked("search: number", "/tickets?number={number}"),
        new Asked("search: part of a number", "/tickets?text={tail}"),
        new Asked("search: common Chinese word", "/tickets?text=" + encoded("宽带")),
        new Asked("search: one character", "/tickets?text=" + encoded("网")),
        new Asked("search: a phrase", "/tickets?text=" + encoded("电池鼓包")),
        new Asked("search: a street", "/tickets?text=" + encoded("北康塔路")),
        new Asked("search: a word and a state", "/tickets?state=IN_HANDLING&text=" + encoded("光猫")),
        new Asked("search: English words", "/tickets?text=modem+refund"),
        new Asked("search: a rare word", "/tickets?text={contract}"),
        new Asked("search: nothing there", "/tickets?text=" + encoded("不存在的词")),
        new Asked("ticket: view", "/tickets/{ticket}"),
        new Asked("ticket: way", "/tickets/{ticket}/way"));
  }

  String filled(Sample sample) {
    return path.replace("{agent}", sample.responsible())
        .replace("{ticket}", sample.id())
        .replace("{customer}", sample.customer())
        .replace("{number}", sample.number())
        .replace("{tail}", sample.number().substring(sample.number().length() - 5))
        .replace("{contract}", sample.contract())
        .replace("{past}", sample.openedAt());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A ticket that is there, from which questions take their values. */
  record Sample(
      String id,
      String number,
      String customer,
      String responsible,
      String contract,
      String openedAt) {}
}
