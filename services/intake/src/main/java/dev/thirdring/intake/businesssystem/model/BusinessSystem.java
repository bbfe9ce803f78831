package dev.thirdring.intake.businesssystem.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A business system as data: where it is, what it is asked, how its answer is read (I10).
 *
 * @param business category of business it serves, such as {@code billing}
 * @param address {@code https://host/path/{parameter}?query={parameter}}
 * @param method {@code GET} or {@code POST}; parameters without a place go into the query or, with
 *     POST, into a JSON body
 * @param products it is asked about; empty: all
 * @param identityStrength how well the customer must be proved before it is asked (I11), 0 to 9
 * @param active a system that is not is not asked
 */
public record BusinessSystem(
    String nameZh,
    String nameEn,
    String business,
    String address,
    String method,
    List<Parameter> parameters,
    List<ShownField> fields,
    Set<String> products,
    Secret secret,
    CallLimits limits,
    Integer identityStrength,
    Boolean active) {

  private static final int PARAMETERS_MAX = 20;
  private static final int FIELDS_MAX = 40;
  private static final int PRODUCTS_MAX = 50;
  private static final String CODE = "[a-z0-9][a-z0-9-]{0,62}";
  private static final String NAME = "[a-zA-Z][a-zA-Z0-9_]{0,39}";
  private static final String HEADER = "Authorization|Api-Key|X-[A-Za-z0-9-]{1,40}";

  public BusinessSystem {
    address = address == null ? "" : address.strip();
    method = method == null ? "GET" : method;
    parameters = parameters == null ? List.of() : List.copyOf(parameters);
    fields = fields == null ? List.of() : List.copyOf(fields);
    products = products == null ? Set.of() : Set.copyOf(products);
    limits = limits == null ? CallLimits.DEFAULT : limits;
    identityStrength = identityStrength == null ? 0 : identityStrength;
    active = active == null || active;
  }

  /** What is wrong with this description: field → what is allowed; empty when it can be used. */
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    name(faults, "nameZh", nameZh);
    name(faults, "nameEn", nameEn);
    unless(matches(CODE, business), faults, "business", "must be a code such as billing");
    unless(Set.of("GET", "POST").contains(method), faults, "method", "must be GET or POST");
    unless(
        new AddressTemplate(address).isReadable(),
        faults,
        "address",
        "must be http(s)://host/path with {parameters} in path and query, at most 500 characters");
    unless(
        products.size() <= PRODUCTS_MAX && products.stream().allMatch(code -> matches(CODE, code)),
        faults,
        "products",
        "must be at most 50 codes of products");
    parameters(faults);
    shown(faults);
    secret(faults);
    limits.faults(faults);
    unless(
        identityStrength >= 0 && identityStrength <= 9,
        faults,
        "identityStrength",
        "must be 0 to 9");
    return faults;
  }

  private void parameters(Map<String, String> faults) {
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      unless(
          matches(NAME, parameter.name()) && names.add(parameter.name()),
          faults,
          "parameters[" + i + "].name",
          "must be a name of its own: letters, digits and _, at most 40");
      unless(
          parameter.source() != null,
          faults,
          "parameters[" + i + "].source",
          "must be one of " + List.of(Source.values()));
    }
    unless(
        !names.isEmpty() && names.size() <= PARAMETERS_MAX,
        faults,
        "parameters",
        "must be 1 to 20 parameters");
    unless(
        !takesPassword() || passwordStaysInTheBody(),
        faults,
        "method",
        "must be POST, and a password must not stand in the address");
    unless(
        names.containsAll(new AddressTemplate(address).names()),
        faults,
        "address",
        "must name only its parameters, " + names);
  }

  private void shown(Map<String, String> faults) {
    Set<String> codes = new TreeSet<>();
    for (int i = 0; i < fields.size(); i++) {
      ShownField field = fields.get(i);
      String at = "fields[" + i + "].";
      unless(
          matches(NAME, field.code()) && codes.add(field.code()),
          faults,
          at + "code",
          "must be a name of its own: letters, digits and _, at most 40");
      name(faults, at + "nameZh", field.nameZh());
      name(faults, at + "nameEn", field.nameEn());
      unless(
          field.path() != null && field.path().startsWith("$") && field.path().length() <= 200,
          faults,
          at + "path",
          "must be a JSONPath such as $.account.balance, at most 200 characters");
    }
    unless(
        !fields.isEmpty() && fields.size() <= FIELDS_MAX,
        faults,
        "fields",
        "must be 1 to 40 fields");
  }

  private void secret(Map<String, String> faults) {
    if (secret != null) {
      unless(
          matches(CODE, secret.name()),
          faults,
          "secret.name",
          "must be the name of a configured secret, never the secret itself");
      unless(
          matches(HEADER, secret.header()),
          faults,
          "secret.header",
          "must be Authorization, Api-Key or X-…");
    }
  }

  /** Such a system verifies; it is not looked into. */
  public boolean takesPassword() {
    return parameters.stream().anyMatch(one -> one.source() == Source.SERVICE_PASSWORD);
  }

  private boolean passwordStaysInTheBody() {
    return method.equals("POST")
        && parameters.stream()
            .filter(one -> one.source() == Source.SERVICE_PASSWORD)
            .noneMatch(one -> new AddressTemplate(address).names().contains(one.name()));
  }

  /** Whether a ticket on this product is this system's business. */
  public boolean serves(Optional<String> product) {
    return products.isEmpty() || product.filter(products::contains).isPresent();
  }

  /** Each parameter with its value; empty when one is not known or cannot be sent. */
  public Optional<Map<String, String>> values(Subject subject) {
    Map<String, String> values = new TreeMap<>();
    for (Parameter parameter : parameters) {
      Optional<String> value = subject.value(parameter.source()).filter(AddressTemplate::fits);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.put(parameter.name(), value.get());
    }
    return Optional.of(values);
  }

  public Target target(Map<String, String> values) {
    return new AddressTemplate(address)
        .with(values, method.equals("GET") ? withoutPlace(values) : Map.of());
  }

  /** What a POST carries as its body. */
  public Map<String, String> body(Map<String, String> values) {
    return withoutPlace(values);
  }

  private Map<String, String> withoutPlace(Map<String, String> values) {
    Map<String, String> rest = new TreeMap<>(values);
    rest.keySet().removeAll(new AddressTemplate(address).names());
    return rest;
  }

  private static void name(Map<String, String> faults, String field, String name) {
    unless(
        name != null && !name.isBlank() && name.length() <= 100,
        faults,
        field,
        "must be a name of at most 100 characters");
  }

  private static boolean matches(String pattern, String text) {
    return text != null && text.matches(pattern);
  }

  private static void unless(
      boolean right, Map<String, String> faults, String field, String allowed) {
    if (!right) {
      faults.putIfAbsent(field, allowed);
    }
  }
}
