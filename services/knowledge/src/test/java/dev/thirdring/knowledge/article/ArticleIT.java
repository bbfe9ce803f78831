package dev.thirdring.knowledge.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("K1")
class ArticleIT {

  @Test
  void isSeenByAgentsFromPublicationToRetirement() {
    String path = write("光猫红灯闪烁", "请重启光猫。", Map.of());
    agent().get(path).then().statusCode(404);
    step("editor1", path, "review", 0).statusCode(403);
    step("editor2", path, "review", 0).statusCode(200).body("state", equalTo("REVIEWED"));
    agent().get(path).then().statusCode(404);
    step("editor1", path, "publication", 1).statusCode(200).header("ETag", "\"2\"");
    agent().get(path).then().statusCode(200).body("review.by", equalTo("editor2"));
    String id = path.substring("/articles/".length());
    agent().get("/articles").then().body("items.id", hasItem(id));
    step("editor1", path, "retirement", 2).statusCode(200).body("state", equalTo("RETIRED"));
    agent().get(path).then().statusCode(404);
    agent().get("/articles").then().body("items.id", not(hasItem(id)));
    editor("editor1").get("/articles?state=RETIRED").then().body("items.id", hasItem(id));
  }

  @Test
  @Tag("K2")
  void isFoundInChineseAndEnglishTheTitleFirst() {
    String inBody = published("夜间故障", "宽带频繁掉线，Router restarts.", Map.of());
    String inTitle = published("宽带频繁掉线的处理", "先查区域公告。", Map.of());
    search("频繁掉线").body("id", contains(id(inTitle), id(inBody)));
    search("ＲＯＵＴＥＲ 掉线")
        .body("id", contains(id(inBody)))
        .body("[0].excerpt", containsString("Router restarts"));
    search("掉线 no-such-word").body("", empty());
    search("100%").body("", empty());
    write("频繁掉线草稿", "未发布", Map.of());
    search("频繁掉线").body("id", contains(id(inTitle), id(inBody)));
  }

  @Test
  void isNotSeenOutsideItsValidity() {
    String over =
        published(
            "过期活动",
            "赠送话费",
            Map.of("validFrom", "2020-01-01T00:00:00Z", "validUntil", "2020-02-01T00:00:00Z"));
    String toCome = published("将来活动", "赠送话费", Map.of("validFrom", "2199-01-01T00:00:00Z"));
    agent().get(over).then().statusCode(404);
    agent().get(toCome).then().statusCode(404);
    search("赠送话费").body("", empty());
    agent().get("/articles?limit=200").then().body("items.id", not(hasItems(id(over), id(toCome))));
  }

  @Test
  void rewritingNeedsAnotherReviewByAThirdPerson() {
    String path = write("初稿", "内容", Map.of());
    step("editor2", path, "review", 0).statusCode(200);
    editor("editor2")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body(body("二稿", "内容", Map.of()))
        .put(path)
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("authors", contains("editor1", "editor2"));
    step("editor2", path, "review", 2).statusCode(403);
    step("editor3", path, "review", 2).statusCode(200);
  }

  @Test
  void refusesWhatIsNotAllowed() {
    agent().contentType(ContentType.JSON).body("{}").post("/articles").then().statusCode(403);
    given().get("/articles/search?text=x").then().statusCode(401);
    given().auth().oauth2(Tokens.of("d", "dealer")).get("/articles").then().statusCode(403);
    agent().get("/articles?state=DRAFT").then().statusCode(403);
    agent().get("/articles/search").then().statusCode(400).body("errors.field", contains("text"));
    String path = write("标题", "内容", Map.of());
    for (String act : new String[] {"review", "publication", "retirement"}) {
      agent().header("If-Match", "\"0\"").post(path + "/" + act).then().statusCode(403);
    }
    step("editor1", path, "publication", 0)
        .statusCode(409)
        .body("type", equalTo("urn:third-ring:problem:article-state"));
    step("editor2", path, "review", 9).statusCode(412);
    create(body("", "内容", Map.of("category", "gossip")))
        .statusCode(400)
        .body("errors.field", contains("title"));
    create(body("标题", "内容", Map.of("category", "gossip", "product", "kites")))
        .statusCode(400)
        .body("errors.field", contains("category", "product"));
    create(body("标题", "内容", Map.of("validUntil", "2020-01-01T00:00:00Z")))
        .statusCode(400)
        .body("errors.field", contains("validUntil"));
  }

  private static String published(String title, String text, Map<String, String> more) {
    String path = write(title, text, more);
    step("editor2", path, "review", 0).statusCode(200);
    step("editor2", path, "publication", 1).statusCode(200);
    return path;
  }

  private static String write(String title, String text, Map<String, String> more) {
    return create(body(title, text, more)).statusCode(201).extract().header("Location");
  }

  private static ValidatableResponse create(Map<String, String> body) {
    return editor("editor1")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(body)
        .post("/articles")
        .then();
  }

  private static Map<String, String> body(String title, String text, Map<String, String> more) {
    Map<String, String> body = new HashMap<>();
    body.put("title", title);
    body.put("body", text);
    body.put("category", "consultation");
    body.putAll(more);
    return body;
  }

  private static ValidatableResponse step(String by, String path, String act, int version) {
    return editor(by).header("If-Match", "\"" + version + "\"").post(path + "/" + act).then();
  }

  private static ValidatableResponse search(String text) {
    return agent().queryParam("text", text).get("/articles/search").then().statusCode(200);
  }

  private static String id(String path) {
    return path.substring("/articles/".length());
  }

  private static RequestSpecification agent() {
    return given().auth().oauth2(Tokens.of("agent1", "agent"));
  }

  private static RequestSpecification editor(String name) {
    return given().auth().oauth2(Tokens.of(name, "knowledge-editor"));
  }
}
