package dev.thirdring.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.junit.jupiter.api.Test;

class OpenApiConventionsTest {
  private final Operation operation =
      OASFactory.createOperation()
          .operationId("LampResource_light")
          .responses(
              OASFactory.createAPIResponses()
                  .addAPIResponse(
                      "403", OASFactory.createAPIResponse().description("Not Allowed")));

  @Test
  void writesProblemsWhereErrorsAreUndescribed() {
    OpenAPI api = filtered();
    assertEquals(
        "#/components/schemas/Problem",
        operation
            .getResponses()
            .getAPIResponse("403")
            .getContent()
            .getMediaType(Problem.MEDIA_TYPE)
            .getSchema()
            .getRef());
    assertEquals(
        "This needs another role, or belongs to somebody else",
        operation.getResponses().getAPIResponse("403").getDescription());
    assertTrue(
        api.getComponents().getSchemas().keySet().containsAll(Set.of("Problem", "FieldProblem")));
  }

  @Test
  void anAnswerIsExpectedAtLeast() {
    filtered();
    assertEquals("OK", operation.getResponses().getAPIResponse("200").getDescription());
    assertNull(operation.getResponses().getAPIResponse("200").getContent());
  }

  @Test
  void theKeyOfAnActIsRequiredAndExplained() {
    Parameter key = header("Idempotency-Key");
    filtered();
    assertEquals(true, key.getRequired());
    assertEquals(128, key.getSchema().getMaxLength());
    assertTrue(operation.getResponses().hasAPIResponse("422"));
    assertTrue(operation.getResponses().hasAPIResponse("400"));
  }

  @Test
  void anEntityTagBringsItsAnswers() {
    header("If-Match");
    filtered();
    assertTrue(operation.getResponses().hasAPIResponse("412"));
    assertTrue(operation.getResponses().hasAPIResponse("428"));
  }

  @Test
  void operationsAreNamedWithoutTheirKindOfClass() {
    filtered();
    assertEquals("Lamp_light", operation.getOperationId());
  }

  @Test
  void openJsonIsNotTheParsersClass() {
    OpenAPI api = api();
    api.getComponents()
        .addSchema(
            "JsonNode", OASFactory.createSchema().addProperty("pojo", OASFactory.createSchema()))
        .addSchema("JsonNodeType", OASFactory.createSchema());
    new OpenApiConventions().filterOpenAPI(api);
    assertNull(api.getComponents().getSchemas().get("JsonNode").getProperties());
    assertNull(api.getComponents().getSchemas().get("JsonNodeType"));
  }

  @Test
  void tokensAreBearerTokens() {
    OpenAPI api = api();
    SecurityScheme scheme =
        OASFactory.createSecurityScheme().type(SecurityScheme.Type.OPENIDCONNECT);
    api.getComponents().addSecurityScheme("SecurityScheme", scheme);
    new OpenApiConventions().filterOpenAPI(api);
    assertEquals("bearer", scheme.getScheme());
  }

  private Parameter header(String name) {
    Parameter header = OASFactory.createParameter().name(name).in(Parameter.In.HEADER);
    operation.addParameter(header);
    return header;
  }

  private OpenAPI filtered() {
    OpenAPI api = api();
    new OpenApiConventions().filterOpenAPI(api);
    return api;
  }

  private OpenAPI api() {
    return OASFactory.createOpenAPI()
        .components(OASFactory.createComponents())
        .paths(
            OASFactory.createPaths()
                .addPathItem("/lamps", OASFactory.createPathItem().POST(operation)));
  }
}
