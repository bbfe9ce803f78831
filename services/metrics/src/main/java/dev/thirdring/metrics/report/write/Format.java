package dev.thirdring.metrics.report.write;

/** What a report is written as. */
public enum Format {
  HTML("text/html;charset=UTF-8", "html"),
  JSON("application/json", "json"),
  CSV("text/csv;charset=UTF-8", "csv"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PDF("application/pdf", "pdf");

  private final String mediaType;
  private final String ending;

  Format(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  public String ending() {
    return ending;
  }
}
