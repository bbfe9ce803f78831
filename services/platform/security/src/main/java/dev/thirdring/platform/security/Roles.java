package dev.thirdring.platform.security;

/** Role names, as they stand in {@code realm_access.roles}. */
public final class Roles {
  public static final String AGENT = "agent";
  public static final String SUPERVISOR = "supervisor";
  public static final String DEPARTMENT = "department";
  public static final String FINANCE = "finance";
  public static final String GENERAL_MANAGER = "general-manager";
  public static final String ENGINEER = "engineer";
  public static final String FIELD_SUPERVISOR = "field-supervisor";
  public static final String KNOWLEDGE_EDITOR = "knowledge-editor";
  public static final String SMS_OPERATOR = "sms-operator";
  public static final String QUALITY = "quality";
  public static final String ANALYST = "analyst";
  public static final String PARTNER = "partner";
  public static final String DEALER = "dealer";
  public static final String CHANNEL = "channel";
  public static final String ADMINISTRATOR = "administrator";

  private Roles() {}
}
