package dev.thirdring.demo.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thirdring.demo.suite.Patience;
import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.SmsGateway;
import dev.thirdring.demo.suite.Ticket;
import dev.thirdring.demo.suite.Unexpected;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A one-time code by SMS proves who calls (I11). */
final class KnownCaller implements Scene {
  private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
  private static final String WORD = "验证码";

  @Override
  public String title() {
    return "短信验证码核实身份 A one-time code proves who calls (I11)";
  }

  @Override
  public void play(Stage stage) {
    Ticket ticket = stage.open(Person.AGENT_1, "known-caller");
    SmsGateway gateway = stage.suite().smsGateway();
    stage.suite().desk().sendCode(Person.AGENT_1, ticket);
    String code =
        Patience.until(
            () -> "No code for " + ticket.number() + " reached the gateway",
            () ->
                gateway
                    .textAbout(ticket, WORD)
                    .flatMap(text -> CODE.matcher(text).results().findFirst())
                    .map(MatchResult::group));
    JsonNode checked = stage.suite().desk().checkCode(Person.AGENT_1, ticket, code);
    if (checked.path("strength").asInt() == 0) {
      throw new Unexpected("The code of " + ticket.number() + " proved nothing: " + checked + ".");
    }
    stage.suite().intake().settle(Person.AGENT_1, ticket, "核实身份后已告知余额。");
    stage.ways().until(ticket, "ticket-settled");
  }
}
