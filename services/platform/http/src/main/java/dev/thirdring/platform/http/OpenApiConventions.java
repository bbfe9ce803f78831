package dev.thirdring.platform.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Writes into the OpenAPI document what every interface of the suite does alike, so that resources
 * need not say it: bearer tokens, problems, Idempotency-Key and If-Match with their answers, pages.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OpenApiConventions implements OASFilter {
  private static final String KEY = "Idempotency-Key";
  private static final String IF_MATCH = "If-Match";
  private static final String PUBLIC = "/public/";
  private static final String JSON_NODE = "JsonNode";
  private static final Map<String, String> MEANINGS =
      Map.of(
          "201", "Created",
          "400", "The request is not valid: errors names each field and what is allowed there",
          "401", "No valid bearer token was sent",
          "403", "This needs another role, or belongs to somebody else",
          "404", "Not found",
          "409", "The state does not allow this",
          "412", "Changed by somebody else meanwhile: read it again",
          "422", "This Idempotency-Key belongs to another request",
          "428", "If-Match is missing");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    if (api.getPaths() != null) {
      problemSchemas(api.getComponents());
      api.getPaths()
          .getPathItems()
          .forEach(
              (path, item) ->
                  item.getOperations()
                      .values()
                      .forEach(
                          operation -> {
                            complete(operation);
                            open(path, operation);
                          }));
    }
    bearer(api.getComponents());
    anyJson(api.getComponents());
  }

  private void complete(Operation operation) {
    if (operation.getOperationId() != null) {
      operation.setOperationId(operation.getOperationId().replace("Resource_", "_"));
    }
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    parameters.forEach(parameter -> describe(parameter, operation));
    if (operation.getRequestBody() != null || !parameters.isEmpty()) {
      problem(operation, "400");
    }
    APIResponses responses = operation.getResponses();
    if (responses.getAPIResponses().keySet().stream().noneMatch(status -> status.startsWith("2"))) {
      responses.addAPIResponse("200", OASFactory.createAPIResponse());
    }
    responses.getAPIResponses().forEach(OpenApiConventions::body);
  }

  /** What is public says so: it needs no token. */
  private static void open(String path, Operation operation) {
    if (path.startsWith(PUBLIC)) {
      operation.setSecurity(List.of(OASFactory.createSecurityRequirement()));
    }
  }

  private static void describe(Parameter parameter, Operation operation) {
    switch (parameter.getName()) {
      case KEY -> {
        parameter.required(true).description("The caller's name for this act: repeat it to retry");
        parameter.schema(text().minLength(8).maxLength(128).pattern("^[\\x21-\\x7e]*$"));
        parameter.example("0b4f7c1e-5d0a-4f7e-9f57-6f0c1f1f2a11");
        problem(operation, "422");
      }
      case IF_MATCH -> {
        parameter.description("The entity tag of the last read: changes only what was seen");
        parameter.schema(text()).example("\"3\"");
        problem(operation, "412");
        problem(operation, "428");
      }
      case "cursor" -> parameter.description("nextCursor of the page before; the first without");
      case "limit" -> parameter.description("How many rows at most");
      default -> {}
    }
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  private static void problem(Operation operation, String status) {
    if (!operation.getResponses().hasAPIResponse(status)) {
      operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse());
    }
  }

  /** An error without a described body is a problem. */
  private static void body(String status, APIResponse response) {
    if (response.getRef() != null) {
      return;
    }
    if (response.getDescription() == null || isDefault(response)) {
      response.setDescription(MEANINGS.getOrDefault(status, "OK"));
    }
    boolean described =
        response.getContent() != null
            && response.getContent().getMediaTypes() != null
            && !response.getContent().getMediaTypes().isEmpty();
    if (!described) {
      response.setContent(status.compareTo("400") < 0 ? null : problem());
    }
  }

  private static Content problem() {
    return OASFactory.createContent()
        .addMediaType(
            Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(reference("Problem")));
  }

  private static boolean isDefault(APIResponse response) {
    return List.of("Bad Request", "Not Authorized", "Not Allowed", "Not Found", "Conflict")
        .contains(response.getDescription());
  }

  private static Schema reference(String name) {
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }

  private static void problemSchemas(Components components) {
    Schema fieldProblem =
        object("A field at fault, and what is allowed there")
            .addProperty("field", text().addExample("colour"))
            .addProperty("allowed", text().addExample("must be one of RED, GREEN, BLUE"));
    Schema problem =
        object("RFC 9457")
            .addProperty("type", text().addExample("urn:third-ring:problem:invalid-request"))
            .addProperty("title", text().addExample("The request is not valid 请求无效"))
            .addProperty(
                "status",
                OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).addExample(400))
            .addProperty("detail", text().addExample("See errors."))
            .addProperty(
                "errors",
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.ARRAY)
                    .items(reference("FieldProblem")))
            .required(List.of("type", "title", "status"));
    components.addSchema("FieldProblem", fieldProblem).addSchema("Problem", problem);
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
  }

  private static void bearer(Components components) {
    Map<String, SecurityScheme> schemes = components.getSecuritySchemes();
    if (schemes != null) {
      schemes
          .values()
          .forEach(
              scheme ->
                  scheme
                      .type(SecurityScheme.Type.HTTP)
                      .scheme("bearer")
                      .bearerFormat("JWT")
                      .description(
                          "A token of the realm; an operation lists the roles, any of which will do"));
    }
  }

  /** What is open JSON by intention, not the parser's class. */
  private static void anyJson(Components components) {
    if (components.getSchemas() != null && components.getSchemas().containsKey(JSON_NODE)) {
      components.removeSchema("JsonNodeType");
      components.addSchema(JSON_NODE, OASFactory.createSchema().description("Any JSON"));
    }
  }
}
