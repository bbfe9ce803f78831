package dev.thirdring.intake.desk;

import java.util.List;
import java.util.regex.Pattern;

/** A fact of a ticket that is one of a few codes; several wanted codes mean any of them. */
public enum Code {
  STATE("state", "AWAITING_REVIEW|IN_HANDLING|ANSWERED|SETTLED"),
  FORM("form", "CALL_RECORD|CONSULTATION_RECORD|NOTICE|REVIEWED_NOTICE|QUESTION"),
  CHANNEL("channel", Code.ANY),
  CATEGORY("category", Code.ANY),
  SUBCATEGORY("subcategory", Code.ANY),
  PRODUCT("product", Code.ANY),
  REGION("region", "[A-Z]{2}(-[A-Z0-9]{1,3})?"),
  TIER("tier", Code.ANY),
  DEPARTMENT("department", Code.ANY),
  RESPONSIBLE("responsible", "\\P{Cntrl}{1,200}");

  private static final String ANY = "[A-Za-z0-9_-]{1,63}";
  private static final int MAX = 20;

  private final String column;
  private final Pattern allowed;

  Code(String column, String allowed) {
    this.column = column;
    this.allowed = Pattern.compile(allowed);
  }

  /** Its name as a parameter and as a column. */
  String column() {
    return column;
  }

  boolean allows(List<String> values) {
    return values.size() <= MAX
        && values.stream().allMatch(value -> allowed.matcher(value).matches());
  }

  String allowed() {
    return switch (this) {
      case STATE, FORM -> "must be one of " + allowed.pattern().replace("|", ", ");
      case REGION -> "must be ISO 3166 such as CN or CN-SH, at most " + MAX;
      case RESPONSIBLE -> "must be user names, at most " + MAX;
      default -> "must be codes of letters, digits and hyphens, at most " + MAX;
    };
  }
}
