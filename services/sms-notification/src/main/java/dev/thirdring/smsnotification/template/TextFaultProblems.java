package dev.thirdring.smsnotification.template;

import dev.thirdring.platform.http.FieldProblem;
import dev.thirdring.platform.http.Problem;
import dev.thirdring.smsnotification.template.model.Language;
import dev.thirdring.smsnotification.template.model.Occasion;
import dev.thirdring.smsnotification.template.model.Placeholder;
import dev.thirdring.smsnotification.template.model.TextFault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what is wrong with a text, at the field of its language. */
final class TextFaultProblems {
  private TextFaultProblems() {}

  static Problem of(Occasion occasion, Map<Language, List<TextFault>> faults) {
    return Problem.invalid(
        faults.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream()
                        .map(
                            fault ->
                                new FieldProblem(field(entry.getKey()), allowed(fault, occasion))))
            .toList());
  }

  private static String field(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }

  private static String allowed(TextFault fault, Occasion occasion) {
    return switch (fault) {
      case TextFault.NoSignature none ->
          "must begin with the sender's name, such as 【第三声服务中心】 or [Third Ring]";
      case TextFault.NoTicketNumber none -> "must contain {ticketNumber}";
      case TextFault.StrayBrace stray -> "must use { and } only around a placeholder";
      case TextFault.NotOffered other ->
          "{" + other.word() + "} is not known on this occasion; allowed: " + offered(occasion);
      case TextFault.TooLong tooLong ->
          "must stay within " + tooLong.lengthMax() + " characters when filled in";
    };
  }

  private static String offered(Occasion occasion) {
    return occasion.offered().stream()
        .map(Placeholder::word)
        .map(word -> "{" + word + "}")
        .collect(Collectors.joining(", "));
  }
}
