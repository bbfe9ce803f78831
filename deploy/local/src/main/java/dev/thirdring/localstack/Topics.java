package dev.thirdring.localstack;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The suite's topics, each with its dead letters; made beforehand so that no consumer waits for one
 * to appear.
 */
final class Topics {
  static final int PARTITIONS = 6;
  static final String DEAD_LETTER = ".dead-letter";

  private static final int PATIENCE_SECONDS = 30;

  static final List<String> NAMES =
      List.of(
          "intake.tickets",
          "intake.identity-codes",
          "intake.erasures",
          "intake.opt-outs",
          "routing.assignments",
          "knowledge.questions",
          "field-service.visits",
          "follow-up.calls",
          "sms-notification.messages",
          "sms-notification.secrets",
          "sms-gateway.receipts",
          "sms-gateway.incoming",
          "supervision.deadlines",
          "metrics.alerts",
          "telephony.calls",
          "telephony.agents");

  private Topics() {}

  static void create(Admin admin) throws Exception {
    Set<String> there = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    List<NewTopic> missing =
        NAMES.stream()
            .flatMap(name -> Stream.of(name, name + DEAD_LETTER))
            .filter(name -> !there.contains(name))
            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
            .toList();
    admin.createTopics(missing).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}
