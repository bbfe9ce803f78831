package dev.thirdring.routing.workingcalendar;

import static dev.thirdring.routing.Scene.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.routing.Scene;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("R9")
class CalendarIT {
  private static final Map<String, Object> TUESDAYS =
      Map.of(
          "nameZh",
          "周二",
          "nameEn",
          "Tuesdays",
          "zone",
          "Asia/Shanghai",
          "week",
          Map.of("tuesday", "09:00-12:00"));

  private static ValidatableResponse added(String code, Map<String, Object> calendar) {
    return as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", "calendar-" + code)
        .body(Map.of("code", code, "calendar", calendar))
        .post("/calendars")
        .then();
  }

  private static ValidatableResponse due(String code, String start, String limit) {
    return as(Scene.AGENT)
        .queryParam("start", start)
        .queryParam("limit", limit)
        .get("/calendars/" + code + "/due")
        .then();
  }

  @Test
  void knowsChinasHolidaysAndMakeUpWorkdays() {
    due("cn-standard", "2026-09-30T15:00:00+08:00", "2 working days")
        .statusCode(200)
        .body("due", equalTo("2026-10-09T07:00:00Z"));
    due("cn-standard", "2026-02-13T17:00:00+08:00", "PT2H working")
        .statusCode(200)
        .body("due", equalTo("2026-02-14T02:00:00Z"));
    due("cn-standard", "2026-12-31T23:30:00+08:00", "PT1H")
        .statusCode(200)
        .body("due", equalTo("2026-12-31T16:30:00Z"));
  }

  @Test
  void saysWhatALimitAndAMomentLookLike() {
    due("cn-standard", "tomorrow", "PT1H").statusCode(400).body("errors.field", contains("start"));
    due("cn-standard", "2026-09-30T15:00:00+08:00", "soon")
        .statusCode(400)
        .body("errors.field", contains("limit"));
    due("mars", "2026-09-30T15:00:00+08:00", "PT1H").statusCode(404);
  }

  @Test
  void reckonsWithAChangedCalendarAtOnce() {
    added("it-tuesdays", TUESDAYS).statusCode(201);
    due("it-tuesdays", "2026-11-23T10:00:00+08:00", "PT1H working")
        .body("due", equalTo("2026-11-24T02:00:00Z"));

    as(Scene.SUPERVISOR, 0)
        .body(Map.of("working", false, "nameZh", "停工", "nameEn", "Closed"))
        .put("/calendars/it-tuesdays/days/2026-11-24")
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body("specialDays.date", hasItem("2026-11-24"));
    due("it-tuesdays", "2026-11-23T10:00:00+08:00", "PT1H working")
        .body("due", equalTo("2026-12-01T02:00:00Z"));

    as(Scene.SUPERVISOR, 0)
        .body(Map.of("working", true))
        .put("/calendars/it-tuesdays/days/2026-11-25")
        .then()
        .statusCode(412);
    as(Scene.SUPERVISOR, 1)
        .delete("/calendars/it-tuesdays/days/2026-11-24")
        .then()
        .statusCode(200)
        .body("specialDays.date", not(hasItem("2026-11-24")));
    int version = as(Scene.SUPERVISOR).get("/calendars/it-tuesdays").path("version");
    as(Scene.SUPERVISOR, version)
        .body(
            Map.of(
                "nameZh",
                "周三",
                "nameEn",
                "Wednesdays",
                "zone",
                "Asia/Shanghai",
                "week",
                Map.of("wednesday", "09:00-12:00, 13:00-14:00")))
        .put("/calendars/it-tuesdays")
        .then()
        .statusCode(200);
    due("it-tuesdays", "2026-11-23T10:00:00+08:00", "PT4H working")
        .body("due", equalTo("2026-11-25T06:00:00Z"));
  }

  @Test
  void refusesACalendarThatCannotBeReckonedWith() {
    added(
            "it-idle",
            Map.of("nameZh", "无", "nameEn", "None", "zone", "Asia/Shanghai", "week", Map.of()))
        .statusCode(400)
        .body("errors.field", contains("week"));
    as(Scene.SUPERVISOR, 0)
        .body(Map.of("working", true, "hours", "late"))
        .put("/calendars/cn-standard/days/2027-01-02")
        .then()
        .statusCode(400)
        .body("errors.field", contains("hours"));
    as(Scene.SUPERVISOR)
        .get("/calendars/cn-standard")
        .then()
        .body("version", equalTo(0))
        .body("specialDays.date", not(hasItem("2027-01-02")));
    added("cn-standard", TUESDAYS).statusCode(409);
  }

  @Test
  void isChangedByItsKeepersOnly() {
    as(Scene.AGENT)
        .header("Idempotency-Key", "calendar-of-an-agent")
        .body(Map.of("code", "it-agent", "calendar", TUESDAYS))
        .post("/calendars")
        .then()
        .statusCode(403);
    as(Scene.NETWORK, 0)
        .body(Map.of("working", false))
        .put("/calendars/cn-standard/days/2027-01-01")
        .then()
        .statusCode(403);
  }

  @Test
  void isGivenToAUnit() {
    added("it-of-a-unit", TUESDAYS).statusCode(201);
    Map<String, Object> unit =
        Map.of("nameZh", "漫游", "nameEn", "Roaming", "calendar", "it-of-a-unit", "head", "chief");
    as(Scene.ADMINISTRATOR)
        .header("Idempotency-Key", "unit-roaming")
        .body(Map.of("code", "it-roaming", "unit", unit))
        .post("/units")
        .then()
        .statusCode(201);
    as(Scene.ADMINISTRATOR, 0)
        .body(Map.of("nameZh", "漫游", "nameEn", "Roaming", "calendar", "mars", "head", "chief"))
        .put("/units/it-roaming")
        .then()
        .statusCode(400)
        .body("errors.field", contains("calendar"));
    as(Scene.ADMINISTRATOR, 5).body(unit).put("/units/it-roaming").then().statusCode(412);
    as(Scene.AGENT, 0).body(unit).put("/units/it-roaming").then().statusCode(403);
    as(Scene.AGENT)
        .get("/units/it-roaming")
        .then()
        .statusCode(200)
        .body("calendar", equalTo("it-of-a-unit"));
  }
}
