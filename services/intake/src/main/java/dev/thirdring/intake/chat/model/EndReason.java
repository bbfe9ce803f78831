package dev.thirdring.intake.chat.model;

/** Why a chat is over. */
public enum EndReason {
  CUSTOMER("顾客结束了聊天", "The customer ended the chat"),
  AGENT("座席结束了聊天", "The agent ended the chat"),
  IDLE("长时间无人发言，聊天已结束", "Nobody wrote for a while; the chat is over"),
  UNATTENDED("暂无座席，您的话已转为留言", "No agent was free; your words were taken as a message");

  private final String zh;
  private final String en;

  EndReason(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String words() {
    return zh + " " + en;
  }
}
