package dev.thirdring.platform.audit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries are asked for. */
public class AuditFilter {
  private static final String TOO_LONG = "at most 200 characters";

  @Parameter(description = "Kind of thing, such as the name of a table")
  @QueryParam("subjectKind")
  @Size(max = 200, message = TOO_LONG)
  String subjectKind;

  @QueryParam("subjectId")
  @Size(max = 200, message = TOO_LONG)
  String subjectId;

  @Parameter(description = "The greater thing that subjects are parts of, by its id")
  @QueryParam("belongsTo")
  @Size(max = 200, message = TOO_LONG)
  String belongsTo;

  @QueryParam("actor")
  @Size(max = 200, message = TOO_LONG)
  String actor;

  @QueryParam("action")
  @Size(max = 200, message = TOO_LONG)
  String action;

  @QueryParam("from")
  Instant from;

  @Parameter(description = "Entries before this time")
  @QueryParam("until")
  Instant until;

  AuditEntries.Wanted wanted() {
    return new AuditEntries.Wanted(subjectKind, subjectId, belongsTo, actor, action, from, until);
  }
}
