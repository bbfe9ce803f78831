package dev.thirdring.smsnotification.template.model;

/** The languages that messages are written in. */
public enum Language {
  ZH,
  EN
}
