package dev.thirdring.platform.events;

/** Kafka header names of CloudEvents 1.0 in binary mode, and the extensions used here. */
public final class CloudEventHeaders {
  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String TYPE = "ce_type";
  public static final String SOURCE = "ce_source";
  public static final String TIME = "ce_time";
  public static final String SUBJECT = "ce_subject";
  public static final String CAUSATION_ID = "ce_causationid";
  public static final String TRACE_PARENT = "traceparent";
  public static final String CONTENT_TYPE = "content-type";
  public static final String DEAD_LETTER_REASON = "dead-letter-reason";
  public static final String DEAD_LETTER_TOPIC = "dead-letter-topic";

  private CloudEventHeaders() {}
}
