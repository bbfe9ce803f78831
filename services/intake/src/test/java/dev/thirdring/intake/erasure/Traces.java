package dev.thirdring.intake.erasure;

import dev.thirdring.platform.testkit.Database;
import java.util.UUID;

/** Leaves the words {@code mark} of a customer in every table that may hold some. */
final class Traces {
  private final Database database;
  private final UUID customer;
  private final UUID ticket;
  private final String mark;

  Traces(Database database, UUID customer, UUID ticket, String mark) {
    this.database = database;
    this.customer = customer;
    this.ticket = ticket;
    this.mark = mark;
  }

  void leave() {
    words();
    files();
    mails();
    chats();
    customerFile();
  }

  private void words() {
    run("update ticket set result = ? where id = ?", mark, ticket);
    run(
        "insert into contact values (gen_random_uuid(), ?, 'INCOMING', 'telephone', ?, ?, ?, 'agent1', now(), now())",
        ticket,
        mark,
        mark,
        mark);
    run(
        "insert into customer_told values (gen_random_uuid(), ?, now(), 'agent1', 'ARRANGEMENT', ?)",
        ticket,
        mark);
    run(
        "insert into ticket_archive values (gen_random_uuid(), ?, now(), 'agent1', '', ?, now(), 'supervisor1', ?)",
        ticket,
        mark,
        mark);
    run(
        "insert into ticket_correction values (gen_random_uuid(), ?, now(), 'agent1', 'subject', ?, ?, ?)",
        ticket,
        mark,
        mark,
        mark);
    run("insert into ticket_note values (gen_random_uuid(), ?, now(), 'agent1', ?)", ticket, mark);
    run("insert into ticket_label values (?, ?, 'agent1', now())", ticket, mark);
    run("insert into paper values (?, ?, 1)", ticket, mark);
    run("insert into web_message values (?, ?, now())", mark, ticket);
    run(
        "insert into way_entry values (gen_random_uuid()::text, ?, now(), 'routing', 'assignment-answered', 'u', "
            + "json_build_object('remedy', ?::text)::text)",
        ticket,
        mark);
    run(
        "insert into idempotent_answer values ('agent1', ?, 'x', 201, '/tickets/' || ?::text, null, '{}')",
        mark,
        ticket.toString());
  }

  private void files() {
    UUID file = UUID.randomUUID();
    run(
        "insert into attachment values (?, ?, null, ?, 'image/png', 3, ?, false, 'POSTGRESQL', 'agent1', now())",
        file,
        ticket,
        mark,
        mark);
    run("insert into attachment_chunk values (?, 0, convert_to(?, 'UTF8'))", file, mark);
    run(
        "insert into attachment values (gen_random_uuid(), ?, null, ?, 'image/png', 3, ?, false, "
            + "'S3', 'agent1', now())",
        ticket,
        mark,
        mark);
  }

  private void mails() {
    run(
        "insert into received_mail values (gen_random_uuid(), ?, ?, ?, ?, now(), 'HTTP', "
            + "'TICKET_OPENED', null, ?, null, "
            + "?, convert_to(?, 'UTF8'), 'agent1')",
        "<" + mark + "@x>",
        mark,
        mark + "@m.example",
        mark,
        ticket,
        mark,
        mark);
    run(
        "insert into received_mail values (gen_random_uuid(), ?, ?, ?, ?, now(), 'HTTP', "
            + "'REFUSED', 'LOOP', null, null, "
            + "?, null, 'agent1')",
        "<2" + mark + "@x>",
        mark,
        mark + "@m.example",
        mark,
        mark);
  }

  private void chats() {
    for (UUID of : new UUID[] {ticket, null}) {
      UUID chat = UUID.randomUUID();
      run(
          "insert into chat (id, version, state, name, email, language, client, start_key, start_hash, started_at, "
              + "last_at, customer_free_at, ended_at, last_sequence, ticket_id) "
              + "values (?, 0, 'ENDED', ?, ?, 'ZH', ?, ?, ?, now(), now(), now(), now(), 1, ?)",
          chat,
          mark,
          mark + "@m.example",
          mark,
          mark + chat,
          mark,
          of);
      run(
          "insert into chat_line values (?, 1, now(), 'CUSTOMER', 'TEXT', null, ?, ?)",
          chat,
          mark,
          mark);
      if (of != null) {
        run("insert into chat_key values (?, ?, 'CUSTOMER', ?, now())", mark, chat, mark);
      }
    }
  }

  private void customerFile() {
    run(
        "insert into customer_change values (gen_random_uuid(), ?, now(), 'agent1', 'FILE', 'name', ?, ?)",
        customer,
        mark,
        mark);
    run("insert into customer_reach values (?, 'POST', ?, now(), 'agent1')", customer, mark);
    run(
        "update customer set document_kind = 'PASSPORT', document_hash = ?, document_tail = ? where id = ?",
        mark,
        mark,
        customer);
    run(
        "insert into dealer_report values (gen_random_uuid(), 'REPAIR', 'D1', ?, ?, 'mobile', ?, ?, current_date, 1, "
            + "'CNY', ?, ?, 'dealer1', now())",
        UUID.randomUUID().toString(),
        customer,
        mark,
        mark,
        mark,
        mark);
    run(
        "insert into identity_code values (gen_random_uuid(), ?, ?, ?, ?, 'agent1', now(), now())",
        ticket,
        customer,
        mark,
        mark);
  }

  private void run(String sql, Object... values) {
    database.run(sql, values);
  }
}
