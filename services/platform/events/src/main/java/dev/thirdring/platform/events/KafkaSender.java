package dev.thirdring.platform.events;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** Sends one record and completes when all in-sync replicas have it. */
@ApplicationScoped
class KafkaSender {
  private final MutinyEmitter<byte[]> emitter;

  KafkaSender(
      @Channel("outbox") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = 2048)
          MutinyEmitter<byte[]> emitter) {
    this.emitter = emitter;
  }

  Uni<Void> send(String topic, String key, byte[] payload, Headers headers) {
    OutgoingKafkaRecordMetadata<String> metadata =
        OutgoingKafkaRecordMetadata.<String>builder()
            .withTopic(topic)
            .withKey(key)
            .withHeaders(headers)
            .build();
    return emitter.sendMessage(Message.of(payload).addMetadata(metadata));
  }
}
