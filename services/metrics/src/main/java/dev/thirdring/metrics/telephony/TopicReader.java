package dev.thirdring.metrics.telephony;

import dev.thirdring.platform.events.Faults;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * Reads one topic on a thread of its own. While a batch is being taken the next is read; while the
 * database is away it goes on being a member of its group. It begins where the database says, not
 * where Kafka does, and whenever another was faster it looks there anew.
 */
final class TopicReader<E extends Record> implements Runnable, ConsumerRebalanceListener {
  private static final Logger LOG = Logger.getLogger(TopicReader.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration FAULT_PAUSE = Duration.ofSeconds(2);
  private static final long LEAVING_SECONDS = 30;

  private final String topic;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final ReadMessage<E> readMessage;
  private final BatchTaker<E> taker;
  private final TakeBatch takeBatch;
  private final Offsets offsets;
  private final Context loop;

  /** Where the next message of each partition of ours is expected, once all begun is taken. */
  private final Map<Integer, Long> standing = new TreeMap<>();

  private volatile boolean stopped;
  private volatile Consumer<String, byte[]> consumer;
  private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
  private Batch<E> next;

  TopicReader(
      String topic,
      Supplier<Consumer<String, byte[]>> consumers,
      ReadMessage<E> readMessage,
      BatchTaker<E> taker,
      TakeBatch takeBatch,
      Offsets offsets,
      Context loop) {
    this.topic = topic;
    this.consumers = consumers;
    this.readMessage = readMessage;
    this.taker = taker;
    this.takeBatch = takeBatch;
    this.offsets = offsets;
    this.loop = loop;
  }

  void stop() {
    stopped = true;
    Consumer<String, byte[]> current = consumer;
    if (current != null) {
      current.wakeup();
    }
  }

  @Override
  public void run() {
    while (!stopped) {
      try (Consumer<String, byte[]> current = consumers.get()) {
        consumer = current;
        current.subscribe(List.of(topic), this);
        while (!stopped) {
          step();
        }
        settle();
      } catch (WakeupException woken) {
        LOG.debugf("Reading %s ends", topic);
      } catch (KafkaException fault) {
        LOG.errorf(fault, "Reading %s begins anew", topic);
        forget();
        pause();
      }
    }
  }

  private void step() {
    if (next == null) {
      next = batch(consumer.poll(POLL));
    } else {
      consumer.pause(consumer.assignment());
      ConsumerRecords<String, byte[]> ofNewPartitions = consumer.poll(Duration.ZERO);
      consumer.resume(consumer.paused());
      if (next == null) {
        next = batch(ofNewPartitions);
      }
    }
    if (next != null && isFree() && settle()) {
      Batch<E> batch = next;
      next = null;
      running = OwnContext.run(loop, () -> takeBatch.take(topic, batch, taker));
    }
  }

  /** Waits a little while there is nothing else to do. */
  private boolean isFree() {
    try {
      running.get(POLL.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException busy) {
      return false;
    } catch (ExecutionException failed) {
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException(interrupted);
    }
  }

  /**
   * False when what was begun came to nothing: all is read again from where the database stands.
   */
  private boolean settle() {
    try {
      running.get(LEAVING_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException failed) {
      if (Faults.innermost(failed) instanceof OvertakenException overtaken) {
        LOG.warn(overtaken.getMessage());
      } else {
        LOG.errorf(failed, "A batch of %s was not taken", topic);
      }
      forget();
      goOn(consumer.assignment());
      return false;
    } catch (TimeoutException late) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException(interrupted);
    }
  }

  private void forget() {
    next = null;
    standing.clear();
    running = CompletableFuture.completedFuture(null);
  }

  private Batch<E> batch(ConsumerRecords<String, byte[]> records) {
    if (records.isEmpty()) {
      return null;
    }
    List<Message<E>> messages = new ArrayList<>(records.count());
    for (ConsumerRecord<String, byte[]> record : records) {
      messages.add(readMessage.read(record));
    }
    Batch<E> batch = new Batch<>(messages, Map.copyOf(standing));
    standing.putAll(batch.to());
    return batch;
  }

  /** What is being taken may still be committed; what was only read is another's to read. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    try {
      running.get(LEAVING_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException given) {
      LOG.warnf("A batch of %s is left to the next owner", topic);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    forget();
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    onPartitionsRevoked(partitions);
    goOn(consumer.assignment());
  }

  private void goOn(Collection<TopicPartition> partitions) {
    if (partitions.isEmpty()) {
      return;
    }
    Map<Integer, Long> beginnings = new TreeMap<>();
    consumer
        .beginningOffsets(partitions)
        .forEach((partition, offset) -> beginnings.put(partition.partition(), offset));
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    standing.clear();
    standing.putAll(kept(beginnings));
    for (TopicPartition partition : partitions) {
      long wanted = standing.get(partition.partition());
      long first = beginnings.get(partition.partition());
      if (wanted < first || wanted > ends.get(partition)) {
        LOG.errorf(
            "%s: Kafka no longer has what comes after %d; going on at %d",
            partition, wanted, first);
        wanted = first;
      }
      consumer.seek(partition, wanted);
    }
  }

  private Map<Integer, Long> kept(Map<Integer, Long> beginnings) {
    try {
      return OwnContext.run(
              loop,
              () ->
                  offsets
                      .of(topic, beginnings)
                      .onFailure(Faults::isPassing)
                      .retry()
                      .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                      .atMost(60))
          .get(4, TimeUnit.MINUTES);
    } catch (ExecutionException | TimeoutException away) {
      throw new KafkaException("the database does not say where to go on", away);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException(interrupted);
    }
  }

  private void pause() {
    try {
      new CompletableFuture<Void>().get(FAULT_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException over) {
      LOG.debugf("Reading %s again", topic);
    } catch (ExecutionException | InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
