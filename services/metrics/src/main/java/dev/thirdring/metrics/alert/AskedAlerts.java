package dev.thirdring.metrics.alert;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which alerts are asked for. */
public class AskedAlerts {
  @QueryParam("state")
  StateName state;

  @QueryParam("live")
  @DefaultValue("false")
  @Parameter(description = "Only open, acknowledged and decided ones")
  boolean live;

  @QueryParam("code")
  @Parameter(example = "service_level")
  String code;

  @QueryParam("groupedBy")
  @Parameter(example = "queue")
  String groupedBy;

  @QueryParam("group")
  @Parameter(example = "broadband")
  String group;

  @QueryParam("role")
  @Parameter(description = "Whose role is responsible")
  String role;

  @QueryParam("person")
  @Parameter(description = "Who is responsible by name")
  String person;

  AlertFilter filter() {
    return new AlertFilter(
        Optional.ofNullable(state),
        live,
        Optional.ofNullable(code),
        Optional.ofNullable(groupedBy).map(by -> by.toUpperCase(Locale.ROOT)),
        Optional.ofNullable(group),
        Optional.ofNullable(role),
        Optional.ofNullable(person));
  }
}
