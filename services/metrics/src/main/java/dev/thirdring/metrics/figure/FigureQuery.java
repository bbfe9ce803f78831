package dev.thirdring.metrics.figure;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What is asked for, as it was asked. Filters may be combined; figures that lack one are left out.
 */
public class FigureQuery {
  @QueryParam("from")
  @Parameter(
      description = "Inclusive: a date of the zone, or a time with offset",
      required = true,
      example = "2026-11-01")
  String from;

  @QueryParam("to")
  @Parameter(
      description = "Exclusive, at most 400 days later",
      required = true,
      example = "2026-12-01")
  String to;

  @QueryParam("zone")
  @DefaultValue("Asia/Shanghai")
  @Parameter(description = "IANA time zone", example = "Asia/Shanghai")
  String zone;

  @QueryParam("by")
  @Parameter(
      description =
          "One or two, with a comma between, of department, channel, category, tier, brand, queue,"
              + " agent, team, centre, call_type, line and half_hour, hour, day, week, month; of"
              + " times one only",
      example = "tier,day")
  String by;

  @QueryParam("code")
  @Parameter(description = "One figure only", example = "on_the_spot")
  String code;

  @QueryParam("department")
  @Parameter(description = "One department only")
  String department;

  @QueryParam("channel")
  String channel;

  @QueryParam("category")
  String category;

  @QueryParam("tier")
  String tier;

  @QueryParam("brand")
  String brand;

  @QueryParam("queue")
  @Parameter(description = "The queue that a call came to first")
  String queue;

  @QueryParam("agent")
  @Parameter(description = "An agent's own part of calls")
  String agent;

  @QueryParam("team")
  @Parameter(description = "Its agents' own parts, while they belonged to it")
  String team;

  @QueryParam("centre")
  String centre;

  @QueryParam("call_type")
  String callType;

  @QueryParam("line")
  @Parameter(description = "The number that was called")
  String line;

  @QueryParam("interval")
  @DefaultValue("arrival")
  @Parameter(
      description = "The interval that a call belongs to: that of its arrival, its answer, its end",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"arrival", "answer", "end"}))
  String interval;

  @QueryParam("compare")
  @Parameter(
      description =
          "With the period before, as long, and with the same period last year: whole months with"
              + " the same months, else the same weekdays of the same ISO weeks",
      example = "previous,year")
  String compare;

  @QueryParam("percentiles")
  @Parameter(
      description =
          "Of waits and handle times. Shown unless groups are shorter than a day; then they are"
              + " asked for with true",
      schema = @Schema(type = SchemaType.BOOLEAN))
  String percentiles;
}
