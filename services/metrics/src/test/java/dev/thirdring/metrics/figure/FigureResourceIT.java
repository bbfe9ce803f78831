package dev.thirdring.metrics.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import dev.thirdring.metrics.TellsDays;
import dev.thirdring.metrics.WorkedDay;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import dev.thirdring.platform.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M1")
class FigureResourceIT {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 10);
  private static final String WEEK = "/figures?from=2021-05-10&to=2021-05-17";

  @Inject Pool pool;

  @Test
  void refusesWhoIsNotKnown() {
    given()
        .get(WEEK)
        .then()
        .statusCode(401)
        .body("type", equalTo("urn:third-ring:problem:unauthorized"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent", "partner", "engineer", "dealer", "finance"})
  void refusesRolesThatHaveNoFigures(String role) {
    get(Tokens.of("somebody", role), WEEK).statusCode(403);
    get(Tokens.of("somebody", role), "/figures/definitions").statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyst", "supervisor", "general-manager", "administrator", "quality"})
  void answersThoseWhoseWorkItIs(String role) {
    get(Tokens.of("somebody", role), WEEK).statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "from=2021-05-17&to=2021-05-10, to",
    "from=2021-05-10&to=2021-05-10, to",
    "from=2021-05-10&to=2022-12-10, to",
    "from=yesterday&to=2021-05-10, from",
    "from=2021-02-30&to=2021-05-10, from",
    "from=2021-05-10, to",
    "from=0001-01-01&to=2021-05-10, from",
    "from=2021-05-10&to=2021-05-11&zone=Mars/Olympus, zone",
    "from=2021-05-10&to=2021-05-11&zone=%2B08:00, zone",
    "from=2021-05-10&to=2021-05-11&by=weather, by",
    "from=2021-05-10&to=2021-05-11&code=happiness, code"
  })
  void namesTheFieldThatIsWrong(String query, String field) {
    get(analyst(), "/figures?" + query)
        .statusCode(400)
        .body("type", equalTo("urn:third-ring:problem:invalid-request"))
        .body("errors.field", contains(field));
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    get(analyst(), "/figures?from=x&to=y&zone=z&by=b&code=c")
        .statusCode(400)
        .body("errors.field", contains("zone", "from", "to", "by", "code"));
  }

  @Test
  void anIdleWeekHasNoSharesAndNoCounts() {
    get(analyst(), "/figures?from=1999-01-04T00:00:00%2B08:00&to=1999-01-11T00:00:00%2B08:00")
        .statusCode(200)
        .body("zone", equalTo("Asia/Shanghai"))
        .body("from", equalTo("1999-01-03T16:00:00Z"))
        .body("figures.find { it.code == 'on_the_spot' }.value", nullValue())
        .body("figures.find { it.code == 'on_the_spot' }", hasKey("value"))
        .body("figures.find { it.code == 'on_the_spot' }.withinTarget", nullValue())
        .body("figures.find { it.code == 'complaints' }.value", equalTo(0));
  }

  @Test
  void aFigureCarriesItsTargetAndWhetherItIsWithin() {
    tellTheDay();
    String spot = "figures.find { it.code == 'on_the_spot' }.";
    get(analyst(), "/figures?from=2021-05-10&to=2021-05-11")
        .statusCode(200)
        .body(spot + "numerator", equalTo(2))
        .body(spot + "denominator", equalTo(6))
        .body(spot + "value", equalTo(33.33f))
        .body(spot + "unit", equalTo("PERCENT"))
        .body(spot + "target.atLeast", equalTo(80f))
        .body(spot + "withinTarget", equalTo(false))
        .body(spot + "name.zh", equalTo("投诉现场解决率"));
  }

  @Test
  @Tag("M9")
  void eachTierHasItsOwnTargetOfSatisfaction() {
    tellTheDay();
    String group =
        "figures.find { it.code == 'complaint_satisfaction' && it.variant == '%s' && it.group == '%s' }.";
    get(analyst(), "/figures?from=2021-05-10&to=2021-05-11&by=tier")
        .statusCode(200)
        .body(group.formatted("own", "vip") + "target.atLeast", equalTo(95f))
        .body(group.formatted("group", "vip") + "target.atLeast", equalTo(80f))
        .body(group.formatted("own", "standard") + "target.atLeast", equalTo(85f))
        .body(group.formatted("own", "standard") + "withinTarget", equalTo(true))
        .body(group.formatted("own", "vip") + "withinTarget", equalTo(false))
        .body(group.formatted("own", "premium") + "withinTarget", nullValue());
  }

  @Test
  @Tag("R10")
  void aDepartmentSeesItsOwnTimelinessOnly() {
    tellTheDay();
    String token = Tokens.ofDepartment("network-dept", "network-quality");
    get(token, "/figures?from=2021-05-10&to=2021-05-11")
        .statusCode(200)
        .body("figures.code", everyItem(equalTo("assignment_timeliness")))
        .body("figures.find { it.variant == 'default' }.numerator", equalTo(1))
        .body("figures.find { it.variant == 'default' }.denominator", equalTo(2));
    get(token, "/figures?from=2021-05-10&to=2021-05-11&by=department")
        .statusCode(200)
        .body("figures.group", everyItem(equalTo("network-quality")));
    get(token, WEEK + "&department=billing").statusCode(403);
    get(token, WEEK + "&code=complaints").statusCode(403);
    get(Tokens.of("lost", "department"), WEEK).statusCode(403);
  }

  @Test
  void aDefinitionSaysHowItIsComputed() {
    get(analyst(), "/figures/definitions")
        .statusCode(200)
        .body("code", hasItems("on_the_spot", "effective_reply", "compensation_total"))
        .body(
            "find { it.code == 'on_the_spot' }.formula.en",
            equalTo("complaints settled at first contact, never assigned ÷ complaints × 100"))
        .body("find { it.code == 'on_the_spot' }.formula.zh", containsString("÷ 投诉 × 100"))
        .body("find { it.code == 'on_the_spot' }.numerator.plus", hasItem("COMPLAINTS_ON_THE_SPOT"))
        .body("find { it.code == 'effective_reply' }.targets.all", hasEntry("atLeast", 96.0f))
        .body("find { it.code == 'sms_sent' }.variesBy", equalTo("TEMPLATE"));
  }

  private void tellTheDay() {
    List<WorkedDay.Event> events = WorkedDay.on(DAY);
    TellsDays days = new TellsDays(pool);
    days.tell(events);
    days.awaitFacts(events);
  }

  private static String analyst() {
    return Tokens.of("analyst1", "analyst");
  }

  private static ValidatableResponse get(String token, String path) {
    return given()
        .urlEncodingEnabled(false)
        .header("Authorization", "Bearer " + token)
        .get(path)
        .then();
  }
}
