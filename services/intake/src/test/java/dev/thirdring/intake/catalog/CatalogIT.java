package dev.thirdring.intake.catalog;

import static dev.thirdring.intake.ticket.Contacts.as;
import static dev.thirdring.intake.ticket.Contacts.open;
import static dev.thirdring.intake.ticket.Contacts.unsettledCall;
import static dev.thirdring.intake.ticket.Contacts.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.thirdring.platform.security.Roles;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class CatalogIT {
  private static final Map<String, Object> NAMES = Map.of("nameZh", "合作方", "nameEn", "Partner");

  private final String code = "it-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  @Tag("I1")
  void anotherChannelIsDataAndContactsComeOnIt() {
    as("agent1", Roles.AGENT)
        .get("/catalogs/channel")
        .then()
        .statusCode(200)
        .body(
            "items.code",
            hasItems("telephone", "email", "fax", "letter", "web-chat", "web-message", "sms"));
    open(with(unsettledCall(), "channel", code)).then().statusCode(400);
    as("supervisor1", Roles.SUPERVISOR)
        .body(NAMES)
        .put("/catalogs/channel/" + code)
        .then()
        .statusCode(403);
    as("admin1", Roles.ADMINISTRATOR)
        .body(NAMES)
        .put("/catalogs/channel/" + code)
        .then()
        .statusCode(204);
    String ticket = open(with(unsettledCall(), "channel", code)).path("id");
    as("agent1", Roles.AGENT)
        .get("/tickets/" + ticket)
        .then()
        .statusCode(200)
        .body("channel", equalTo(code));
  }

  @Test
  @Tag("I2")
  void categoriesAreThereAndSubcategoriesAndProductsAreData() {
    as("agent1", Roles.AGENT)
        .get("/catalogs/category")
        .then()
        .body("items.code", hasItems("consultation", "agency", "complaint", "suggestion"))
        .body("items.nameZh", hasItems("咨询", "代理", "投诉", "建议及意见"));
    for (String catalog : new String[] {"subcategory", "product"}) {
      open(with(unsettledCall(), catalog, code))
          .then()
          .statusCode(400)
          .body("errors.field", hasItem(catalog));
      as("admin1", Roles.ADMINISTRATOR)
          .body(NAMES)
          .put("/catalogs/" + catalog + "/" + code)
          .then()
          .statusCode(204);
      open(with(unsettledCall(), catalog, code)).then().statusCode(201);
    }
  }
}
