package dev.thirdring.metrics.report.model;

import dev.thirdring.metrics.figure.model.Name;

/** What a report is written in. */
public enum Language {
  ZH,
  EN;

  public String of(Name name) {
    return this == ZH ? name.zh() : name.en();
  }
}
