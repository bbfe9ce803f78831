package dev.thirdring.metrics.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thirdring.metrics.TellsDays;
import dev.thirdring.metrics.WorkedDay;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M4")
class ReportResourceIT {
  @Inject Pool pool;

  @BeforeEach
  void tellADayOfTheMonth() {
    List<WorkedDay.Event> events = WorkedDay.on(LocalDate.of(2020, 2, 12));
    TellsDays days = new TellsDays(pool);
    days.tell(events);
    days.awaitFacts(events);
  }

  @Test
  void aMonthIsATableAllTogetherAndByWhatItIsReadBy() {
    as("general-manager")
        .get("/figures/report?month=2020-02&zone=Asia/Shanghai")
        .then()
        .statusCode(200)
        .body("tables", hasSize(5))
        .body("tables.by", contains(null, "TIER", "DEPARTMENT", "CHANNEL", "CATEGORY"))
        .body("tables[0].from", equalTo("2020-01-31T16:00:00Z"))
        .body("tables[0].to", equalTo("2020-02-29T16:00:00Z"))
        // t10 of the day before and t11 of the day after are the month's too
        .body("tables[0].figures.find { it.code == 'complaints' }.value", equalTo(8));
  }

  @Test
  void aMonthIsALineAFigureInCsv() {
    String csv =
        as("analyst")
            .accept("text/csv")
            .get("/figures/report?month=2020-02")
            .then()
            .statusCode(200)
            .header("Content-Type", "text/csv;charset=UTF-8")
            .extract()
            .asString();
    List<String> lines = csv.lines().toList();
    assertEquals(
        "code,variant,name_zh,name_en,by,group,numerator,denominator,value,unit,"
            + "target_at_least,target_at_most,within_target",
        lines.getFirst());
    assertTrue(
        lines.contains(
            "on_the_spot,default,投诉现场解决率,Complaints settled at first contact,,,2,8,25.00,"
                + "PERCENT,80.00,,false"),
        csv);
    assertTrue(
        lines.contains(
            "complaint_satisfaction,own,投诉客户满意率（自定）,\"Satisfied customers, own target\",tier,"
                + "premium,0,0,,PERCENT,90.00,,"),
        csv);
  }

  @Test
  void namesTheFieldThatIsWrong() {
    as("analyst")
        .get("/figures/report?month=2020-13&zone=Nowhere")
        .then()
        .statusCode(400)
        .body("errors.field", contains("zone", "month"));
  }

  @Test
  void refusesOtherRoles() {
    as("department").get("/figures/report?month=2020-02").then().statusCode(403);
    given().get("/figures/report?month=2020-02").then().statusCode(401);
  }

  @Test
  void anIdleMonthHasNoShares() {
    as("quality")
        .get("/figures/report?month=1998-02")
        .then()
        .statusCode(200)
        .body("tables[0].figures.find { it.code == 'on_the_spot' }.value", nullValue())
        .body("tables[1].figures", hasSize(0));
  }

  private static RequestSpecification as(String role) {
    return given().header("Authorization", "Bearer " + Tokens.of("somebody", role));
  }
}
