package dev.thirdring.intake.ticketexport;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the file shall be like. */
public class FileForm {
  @QueryParam("format")
  @DefaultValue("CSV")
  Export.Format format;

  @QueryParam("heading")
  @DefaultValue("BOTH")
  Column.Heading heading;

  @QueryParam("bom")
  @DefaultValue("true")
  @Parameter(description = "Byte order mark, CSV only")
  boolean bom;
}
