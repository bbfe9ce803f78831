package dev.thirdring.console.passage.model;

/** Why a request or its answer did not pass: a problem (RFC 9457) in both languages. */
public enum Refusal {
  UNKNOWN_SERVICE(404, "not-found", "Not found 未找到", "There is no such service."),
  CROOKED_PATH(
      400,
      "crooked-path",
      "The address is not valid 地址无效",
      "Dots and encoded slashes are not allowed."),
  INTERNAL_PATH(404, "not-found", "Not found 未找到", "This part of a service is not for people."),
  METHOD(
      405,
      "method-not-allowed",
      "Method not allowed 方法不允许",
      "Allowed: GET, POST, PUT, PATCH, DELETE."),
  FORGED(
      403,
      "cross-site",
      "Not sent by the console 请求并非来自工作台",
      "Changes need the header X-Requested-With."),
  LENGTH_UNKNOWN(
      411, "length-required", "Length required 缺少长度", "Send Content-Length with a body."),
  TOO_LARGE(413, "too-large", "Too large 内容过大", "The body is larger than this console passes on."),
  UNREACHABLE(
      502, "unreachable", "The service cannot be reached 服务暂不可用", "Please try again in a moment."),
  SILENT(
      504,
      "no-answer",
      "The service did not answer in time 服务未及时响应",
      "Please try again in a moment.");

  private final int status;
  private final String type;
  private final String title;
  private final String detail;

  Refusal(int status, String name, String title, String detail) {
    this.status = status;
    this.type = "urn:third-ring:problem:" + name;
    this.title = title;
    this.detail = detail;
  }

  public int status() {
    return status;
  }

  public String type() {
    return type;
  }

  public String title() {
    return title;
  }

  public String detail() {
    return detail;
  }
}
