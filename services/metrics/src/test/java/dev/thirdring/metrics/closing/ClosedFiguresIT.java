package dev.thirdring.metrics.closing;

import static dev.thirdring.metrics.closing.Months.close;
import static dev.thirdring.metrics.closing.Months.recompute;
import static dev.thirdring.metrics.closing.Months.token;
import static dev.thirdring.metrics.closing.Months.verification;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dev.thirdring.metrics.call.model.CallStep;
import dev.thirdring.metrics.call.model.WorkedCalls;
import dev.thirdring.platform.testkit.PostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code GET /figures} answers about closed months. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
@Tag("M1")
@Tag("M8")
class ClosedFiguresIT {
  private static final String LA_PAZ = "America/La_Paz";

  @Inject Pool pool;

  @Test
  @Tag("M2")
  void questionsAboutAClosedMonthAreAnsweredWithWhatWasKeptAndSayWhatCameSince() {
    List<CallStep> calls = WorkedCalls.on(LocalDate.of(2017, 3, 7));
    Months.tell(pool, calls.subList(5, calls.size()));
    String hash = close("2017-03", LA_PAZ, 201).extract().path("hash");
    String offered = "figures.findAll { it.code == 'calls_offered' }";
    figures("2017-03-01", "2017-04-01")
        .body(offered + ".numerator", equalTo(List.of(8)))
        .body("closed.month", equalTo(List.of("2017-03")))
        .body("closed[0].hash", equalTo(hash))
        .body("closed[0].differing", equalTo(0));

    Months.tell(pool, calls.subList(0, 5));
    figures("2017-03-01", "2017-04-01")
        .body(offered + ".numerator", equalTo(List.of(8)))
        .body("closed[0].differing", greaterThan(0));
    figures("2017-03-01", "2017-04-01", "by", "queue", "code", "calls_offered")
        .body(offered + ".find { it.group == 'broadband' }.numerator", equalTo(5))
        .body("closed[0].differing", equalTo(1));
    figures("2017-03-01", "2017-04-01", "by", "half_hour", "code", "calls_offered")
        .body(offered + ".find { it.group == '2017-03-06T21:00' }.numerator", equalTo(4))
        .body(offered + ".size()", equalTo(31 * 48))
        .body("closed[0].differing", equalTo(1));
    figures("2017-02-01", "2017-05-01", "by", "month", "code", "calls_offered")
        .body(offered + ".group", equalTo(List.of("2017-02", "2017-03", "2017-04")))
        .body(offered + ".numerator", equalTo(List.of(0, 8, 0)))
        .body("closed.month", equalTo(List.of("2017-03")));
    figures("2017-04-01", "2017-05-01", "code", "calls_offered", "compare", "previous")
        .body("closed", empty())
        .body(offered + "[0].compared[0].numerator", equalTo(8));

    figures("2017-03-01", "2017-03-15", "code", "calls_offered")
        .body(offered + ".numerator", equalTo(List.of(9)))
        .body("closed", empty());
    figures("2017-03-01", "2017-04-01", "queue", "broadband", "code", "calls_offered")
        .body(offered + ".numerator", equalTo(List.of(6)))
        .body("closed", empty());
    recompute("2017-03-06", "2017-03-09");
    figures("2017-03-01", "2017-04-01", "code", "calls_offered")
        .body(offered + ".numerator", equalTo(List.of(8)));

    verification("2017-03", LA_PAZ, true);
    pool.preparedQuery(
            "update closed_table set content = replace(content, 'calls_offered', 'calls_0ffered') where zone = $1")
        .executeAndAwait(Tuple.of(LA_PAZ));
    verification("2017-03", LA_PAZ, false).body("spoilt", equalTo(List.of("2017-03")));
  }

  private static ValidatableResponse figures(String from, String to, String... query) {
    var request =
        given()
            .header("Authorization", token("analyst1", "analyst"))
            .queryParam("zone", LA_PAZ)
            .queryParam("from", from)
            .queryParam("to", to);
    for (int index = 0; index < query.length; index += 2) {
      request.queryParam(query[index], query[index + 1]);
    }
    return request.get("/figures").then().statusCode(200);
  }
}
