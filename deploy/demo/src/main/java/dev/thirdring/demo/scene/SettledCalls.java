package dev.thirdring.demo.scene;

import dev.thirdring.demo.suite.Person;
import dev.thirdring.demo.suite.Ticket;
import dev.thirdring.demo.suite.Unexpected;
import java.util.ArrayList;
import java.util.List;

/** Settled on the telephone: a record is enough (I3, I5). */
final class SettledCalls implements Scene {
  private final List<Ticket> records = new ArrayList<>();

  @Override
  public String title() {
    return "电话当场解决，只留记录 Settled on the telephone: a record is enough (I3, I5)";
  }

  @Override
  public void play(Stage stage) {
    keep(stage, "settled-complaint", "CALL_RECORD");
    keep(stage, "consultation-record", "CONSULTATION_RECORD");
  }

  private void keep(Stage stage, String contact, String form) {
    Ticket ticket = stage.open(Person.AGENT_1, contact);
    stage.expect(ticket, form, "SETTLED");
    records.add(ticket);
  }

  @Override
  public void lookBack(Stage stage) {
    for (Ticket ticket : records) {
      if (!stage.suite().routing().assignments(ticket).isEmpty()) {
        throw new Unexpected(ticket.number() + " is only a record, and yet a department has it.");
      }
    }
  }
}
