package dev.thirdring.metrics.callsheet;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M7")
class CallSheetIT {
  /**
   * Answered after 12 s, 300 s of talk with 20 s held, 30 s after it; and one abandoned after 40 s.
   */
  private static final String OWN =
      """
      callId,arrivedAt,ending,queuedAt,answeredAt,endedAt,holdSeconds,wrapUpSeconds,rings,queue,agent,tier
      S-1,%1$sT09:00:00+08:00,ANSWERED,%1$sT09:00:05+08:00,%1$sT09:00:17+08:00,%1$sT09:05:17+08:00,\
      20,30,2,%2$s,agent1,vip
      S-2,%1$sT09:10:00+08:00,放弃,%1$sT09:10:00+08:00,,%1$sT09:10:40+08:00,,,,%2$s,,
      """;

  @Test
  void callsOfASheetAreCountedAndTheSheetAgainChangesNothing() {
    String sheet = OWN.formatted("2024-09-02", "sheet-own").replace("S-", "own-");
    send(sheet).statusCode(200).body("taken", equalTo(2)).body("refused", equalTo(0));
    send(sheet).body("taken", equalTo(0)).body("alreadyThere", equalTo(2));
    figures("2024-09-02", "sheet-own")
        .body(figure("acw"), equalTo(30.0f))
        .body(figure("hold"), equalTo(20.0f))
        .body(figure("talk"), equalTo(300.0f))
        .body(figure("queue_time"), equalTo(26.0f))
        .body(figure("time_to_abandon"), equalTo(40.0f));
  }

  @Test
  void anybodysColumnsAreReadByAMapping() {
    String mapping =
        """
        {"zone": "Asia/Shanghai", "timePattern": "yyyy/MM/dd HH:mm:ss",
         "columns": {"callId": "流水号", "arrivedAt": "来电时间", "ending": "状态", "waitSeconds": "等待",
           "talkSeconds": "通话", "queue": "技能组", "agent": "工号"},
         "values": {"ending": {"成功": "ANSWERED", "未接": "ABANDONED"}}}
        """;
    as("administrator").body(mapping).put("/call-sheet-mappings/it-export").then().statusCode(204);
    as("administrator").body(mapping).put("/call-sheet-mappings/it-export").then().statusCode(412);
    as("channel")
        .get("/call-sheet-mappings/it-export")
        .then()
        .statusCode(200)
        .body("columns.callId", equalTo("流水号"));
    String sheet =
        """
        流水号,来电时间,状态,等待,通话,技能组,工号,备注
        m-1,2024/09/03 09:00:00,成功,15,100,sheet-mapped,8001,x
        m-2,2024/09/03 09:30:00,未接,25,,sheet-mapped,,
        m-3,2024-09-03 10:00,成功,15,100,sheet-mapped,8001,
        m-4,2024/09/03 10:30:00,未知,25,,sheet-mapped,,
        """;
    given()
        .auth()
        .oauth2(Tokens.of("telephony", "channel"))
        .contentType("application/octet-stream")
        .body(sheet.getBytes(Charset.forName("GB18030")))
        .post("/calls/batch?mapping=it-export")
        .then()
        .statusCode(200)
        .body("taken", equalTo(2))
        .body("refused", equalTo(2))
        .body("rows.find { it.row == 4 }.errors.field", contains("arrivedAt"))
        .body("rows.find { it.row == 5 }.errors.field", contains("ending"));
    figures("2024-09-03", "sheet-mapped")
        .body(figure("talk"), equalTo(100.0f))
        .body(figure("queue_time"), equalTo(20.0f))
        .body(figure("acw"), nullValue())
        .body(figure("aht"), nullValue())
        .body(figure("hold"), nullValue())
        .body(figure("blocked_rate"), nullValue());
  }

  @Test
  @Tag("M1")
  void aSheetWithoutAColumnTellsNothingOfItAndAnEmptyCellIsNone() {
    send("""
            callId,arrivedAt,ending,waitSeconds,talkSeconds,wrapUpSeconds,queue,agent
            u-1,2024-09-09T09:00:00+08:00,ANSWERED,10,100,30,sheet-untold,agent1
            u-2,2024-09-09T09:10:00+08:00,ANSWERED,10,100,,sheet-untold,agent1
            """)
        .statusCode(200)
        .body("taken", equalTo(2));
    send("""
            callId,arrivedAt,ending,waitSeconds,talkSeconds,queue,agent
            u-3,2024-09-09T09:20:00+08:00,ANSWERED,10,400,sheet-untold,agent1
            """)
        .body("taken", equalTo(1));
    figures("2024-09-09", "sheet-untold")
        .body(figure("acw"), equalTo(15.0f))
        .body(figure("aht"), equalTo(115.0f))
        .body(figure("talk"), equalTo(200.0f))
        .body(figure("hold"), nullValue())
        .body(figure("transfer_rate"), nullValue())
        .body(figure("blocked_rate"), equalTo(0.0f));
  }

  @Test
  void aRowThatContradictsItselfIsRefusedWithTheColumn() {
    send("""
            callId,arrivedAt,ending,queuedAt,answeredAt,endedAt,queue,agent
            w-1,2024-09-04T09:00:00+08:00,ANSWERED,,,2024-09-04T09:01:00+08:00,,
            w-2,2024-09-04T09:00:00+08:00,ABANDONED,2024-09-04T09:00:10+08:00,,2024-09-04T09:00:05+08:00,q,
            w-3,2124-09-04T09:00:00+08:00,REFUSED,,,,,
            """)
        .statusCode(200)
        .body("refused", equalTo(3))
        .body("rows[0].errors.field", hasItem("answeredAt"))
        .body("rows[0].errors.field", hasItem("agent"))
        .body("rows[1].errors.field", contains("endedAt"))
        .body("rows[2].errors.field", contains("arrivedAt"));
  }

  @Test
  void refusesAnUnknownMappingAWrongOneAndOtherRoles() {
    as("channel")
        .contentType("text/csv")
        .body("a,b\n1,2\n")
        .post("/calls/batch?mapping=nobody")
        .then()
        .statusCode(400)
        .body("errors.field", contains("mapping"));
    as("administrator")
        .body("{\"columns\": {\"colour\": \"x\"}, \"timePattern\": \"yyyy\"}")
        .put("/call-sheet-mappings/wrong")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem("columns.colour"))
        .body("errors.field", hasItem("columns.callId"))
        .body("errors.field", hasItem("zone"));
    as("channel").body("{}").put("/call-sheet-mappings/wrong").then().statusCode(403);
    as("agent").contentType("text/csv").body("x").post("/calls/batch").then().statusCode(403);
    as("channel")
        .get("/calls/template.csv")
        .then()
        .statusCode(200)
        .body(containsString("呼叫编号 Call id"));
  }

  private static ValidatableResponse send(String sheet) {
    return given()
        .auth()
        .oauth2(Tokens.of("telephony", "channel"))
        .contentType("text/csv; charset=utf-8")
        .body(sheet.getBytes(StandardCharsets.UTF_8))
        .post("/calls/batch")
        .then();
  }

  private static ValidatableResponse figures(String day, String queue) {
    return given()
        .auth()
        .oauth2(Tokens.of("analyst1", "analyst"))
        .queryParam("from", day + "T00:00:00+08:00")
        .queryParam("to", day + "T23:00:00+08:00")
        .queryParam("by", "queue")
        .get("/figures")
        .then()
        .statusCode(200);
  }

  private static String figure(String code) {
    return "figures.find { it.code == '%s' && it.variant == 'default' && it.group?.startsWith('sheet-') }.value"
        .formatted(code);
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of("sheets", role)).contentType("application/json");
  }
}
