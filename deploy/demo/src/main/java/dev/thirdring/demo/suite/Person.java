package dev.thirdring.demo.suite;

/** The people of the local realm who work in the demo, or may look at what it left. */
public enum Person {
  AGENT_1("agent1", "坐席一", "takes contacts, tells customers, follows up"),
  AGENT_2("agent2", "坐席二", "takes contacts, tells customers, follows up"),
  SUPERVISOR("supervisor1", "班长一", "sees everything on the way, acts for customer care"),
  HEAD_OF_BUSINESS_UNIT(
      "head-of-business-unit", "业务部负责人", "reviews notices, acts for the business unit"),
  NETWORK("network-dept", "网络质量部", "answers assignments of network quality"),
  BILLING("billing-dept", "计费部", "answers assignments of billing"),
  VALUE_ADDED("value-added-dept", "增值业务部", "answers assignments of value-added services"),
  FINANCE("finance1", "财务一", "audits compensation"),
  FINANCE_2("finance2", "财务二", "audits compensation, stands in for others"),
  GENERAL_MANAGER("general-manager1", "总经理一", "approves compensation"),
  FIELD_SUPERVISOR("field-supervisor1", "现场主管一", "approves and books visits"),
  ENGINEER("engineer1", "工程师一", "goes there"),
  EDITOR("editor1", "知识编辑一", "answers questions, keeps articles"),
  SMS_OPERATOR("sms-operator1", "短信运营一", "sees messages"),
  ANALYST("analyst1", "分析一", "sees figures"),
  DEALER("dealer1", "经销商一", "reports purchases and repairs"),
  PARTNER("partner1", "合作伙伴一", "answers complaints about its own products"),
  CHANNEL("channel1", "渠道一", "the front end that brings web, SMS and social media contacts"),
  ADMINISTRATOR("admin1", "管理员一", "keeps limits, units and calendars");

  private final String user;
  private final String title;
  private final String work;

  Person(String user, String title, String work) {
    this.user = user;
    this.title = title;
    this.work = work;
  }

  /** As they log in. */
  public String user() {
    return user;
  }

  public String title() {
    return title;
  }

  public String work() {
    return work;
  }

  /** Who answers for a unit. */
  public static Person of(String department) {
    return switch (department) {
      case "network-quality" -> NETWORK;
      case "billing" -> BILLING;
      case "value-added" -> VALUE_ADDED;
      case "business-unit" -> HEAD_OF_BUSINESS_UNIT;
      case "field-service" -> FIELD_SUPERVISOR;
      case "customer-care" -> SUPERVISOR;
      default ->
          throw new Unexpected("Nobody in the demo answers for the unit " + department + ".");
    };
  }
}
