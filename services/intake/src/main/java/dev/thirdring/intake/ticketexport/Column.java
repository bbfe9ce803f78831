package dev.thirdring.intake.ticketexport;

/** A column of the file, in the order of the file. */
enum Column {
  NUMBER("工单号", "Number"),
  STATE("状态", "State"),
  FORM("单据", "Form"),
  CHANNEL("渠道", "Channel"),
  CATEGORY("类别", "Category"),
  SUBCATEGORY("子类别", "Subcategory"),
  PRODUCT("产品", "Product"),
  REGION("地区", "Region"),
  SUBJECT("主题", "Subject"),
  URGENT("紧急", "Urgent"),
  TIER("客户等级", "Tier"),
  CUSTOMER_NAME("客户姓名", "Customer"),
  CUSTOMER_PHONE("客户电话", "Telephone"),
  RESPONSIBLE("首问责任人", "Responsible"),
  DEPARTMENT("部门", "Department"),
  RECEIVED_AT("受理时间", "Received"),
  OPENED_AT("建单时间", "Opened"),
  SETTLED_AT("办结时间", "Settled"),
  CUSTOMER_ACCEPTS("客户认可", "Customer accepts"),
  RESULT("处理结果", "Result"),
  REOPENED("重开次数", "Reopened"),
  SOURCE("来源系统", "Source"),
  SOURCE_REFERENCE("来源编号", "Reference"),
  ARCHIVED_AT("归档时间", "Archived"),
  ARCHIVED_BY("归档人", "Archived by");

  private final String zh;
  private final String en;

  Column(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Its heading in one language; without one, in both. */
  String heading(Heading language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
      case BOTH -> zh + " " + en;
    };
  }

  /** The language of headings. */
  enum Heading {
    ZH,
    EN,
    BOTH
  }
}
