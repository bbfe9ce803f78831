package dev.thirdring.specs.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thirdring.specs.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The AsyncAPI 3.0 document: topics, keys, envelopes, messages, and who sends and hears them. */
public final class AsyncApi {
  private static final String DESCRIPTION =
      """
      Every message is a CloudEvent 1.0 in binary mode: the envelope travels in Kafka headers, the value is JSON.
      Delivery is at least once: know events by ce_source and ce_id. Order is kept per key, which is the ticket's id
      unless a message says otherwise. Within a version optional fields are added and nothing else changes: ignore
      fields you do not know. What a service cannot take goes to <topic>.dead-letter with the header
      dead-letter-reason.
      """;

  private final EventFlow flow;
  private final Map<Class<?>, GoldenExample> examples = GoldenExamples.byRecord();
  private final Map<String, List<Contract>> byTopic =
      Contract.all().stream()
          .collect(Collectors.groupingBy(Contract::topic, TreeMap::new, Collectors.toList()));

  private AsyncApi(EventFlow flow) {
    this.flow = flow;
  }

  public static ObjectNode of(EventFlow flow, EventSchemas schemas) {
    return new AsyncApi(flow).document(schemas);
  }

  private ObjectNode document(EventSchemas schemas) {
    ObjectNode document = object().put("asyncapi", "3.0.0");
    ObjectNode about = document.putObject("info");
    about.put("title", "Third Ring: events of the service centre").put("version", "1.0.0");
    about.put("description", DESCRIPTION);
    about.putObject("license").put("name", "Apache-2.0");
    document.put("defaultContentType", "application/json");
    document
        .putObject("servers")
        .putObject("local")
        .put("host", "127.0.0.1:19092")
        .put("protocol", "kafka")
        .put("description", "the local stack");
    ObjectNode channels = document.putObject("channels");
    byTopic.forEach((topic, contracts) -> channels.set(topic, channel(topic, contracts)));
    document.set("operations", operations());
    ObjectNode components = document.putObject("components");
    ObjectNode messages = components.putObject("messages");
    Contract.all().forEach(contract -> messages.set(name(contract), message(contract, schemas)));
    components.putObject("messageTraits").set("cloudEvent", cloudEvent());
    return document;
  }

  private static ObjectNode channel(String topic, List<Contract> contracts) {
    ObjectNode channel = object().put("address", topic);
    ObjectNode messages = channel.putObject("messages");
    contracts.forEach(
        contract ->
            messages.set(name(contract), reference("#/components/messages/" + name(contract))));
    channel.putObject("bindings").putObject("kafka").put("topic", topic);
    return channel;
  }

  private ObjectNode operations() {
    ObjectNode operations = object();
    for (EventFlow.Service service : flow.services()) {
      byTopic.forEach(
          (topic, contracts) -> {
            add(operations, service.name(), "send", topic, named(contracts, service.sends()));
            add(operations, service.name(), "receive", topic, named(contracts, service.hears()));
          });
    }
    return operations;
  }

  private static void add(
      ObjectNode operations, String service, String action, String topic, List<Contract> some) {
    if (some.isEmpty()) {
      return;
    }
    ObjectNode operation = operations.putObject(service + "." + action + "." + topic);
    operation.put("action", action);
    operation.set("channel", reference("#/channels/" + topic));
    operation.put(
        "summary", service + (action.equals("send") ? " sends to " : " hears from ") + topic);
    operation.putArray("tags").addObject().put("name", service);
    ArrayNode messages = operation.putArray("messages");
    some.forEach(
        contract -> messages.add(reference("#/channels/" + topic + "/messages/" + name(contract))));
  }

  private static List<Contract> named(List<Contract> contracts, java.util.Set<String> records) {
    return contracts.stream()
        .filter(contract -> records.contains(contract.record().getSimpleName()))
        .toList();
  }

  private ObjectNode message(Contract contract, EventSchemas schemas) {
    GoldenExample example = examples.get(contract.record());
    if (example == null) {
      throw new IllegalStateException("there is no golden example of " + name(contract));
    }
    ObjectNode message = object().put("name", contract.type());
    message.put("title", contract.record().getSimpleName());
    message.put("summary", schemas.of(contract).path("description").asText());
    message.put("contentType", "application/json");
    message.putArray("traits").add(reference("#/components/messageTraits/cloudEvent"));
    message.set("payload", reference("./" + contract.schemaPath()));
    ObjectNode shown = message.putArray("examples").addObject();
    shown.set("headers", example.headers());
    shown.set("payload", example.json());
    ObjectNode key = message.putObject("bindings").putObject("kafka").putObject("key");
    key.put("type", "string").put("format", "uuid");
    return message;
  }

  private static ObjectNode cloudEvent() {
    ObjectNode headers = object().put("type", "object");
    headers
        .putArray("required")
        .add("ce_specversion")
        .add("ce_id")
        .add("ce_type")
        .add("ce_source")
        .add("ce_time");
    ObjectNode properties = headers.putObject("properties");
    header(properties, "ce_specversion", "The version of CloudEvents").put("const", "1.0");
    header(properties, "ce_id", "Unique within its source; at most 200 characters");
    header(properties, "ce_type", "The event's name with its version");
    header(properties, "ce_source", "Who sent it, such as /third-ring/routing");
    header(properties, "ce_time", "When it happened, RFC 3339").put("format", "date-time");
    header(properties, "ce_subject", "What it is about: the same as the key");
    header(properties, "ce_causationid", "ce_id of the event that caused it; absent: a person did");
    header(properties, "traceparent", "W3C trace context");
    header(properties, "content-type", "The media type of the value")
        .put("const", "application/json");
    return object().set("headers", headers);
  }

  private static ObjectNode header(ObjectNode properties, String name, String description) {
    return properties.putObject(name).put("type", "string").put("description", description);
  }

  private static String name(Contract contract) {
    return contract.record().getSimpleName();
  }

  private static ObjectNode reference(String to) {
    return object().put("$ref", to);
  }

  private static ObjectNode object() {
    return Json.MAPPER.createObjectNode();
  }
}
