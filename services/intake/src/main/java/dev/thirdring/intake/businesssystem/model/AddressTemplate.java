package dev.thirdring.intake.businesssystem.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A system's address with places for parameters. They stand in the path or the query, never in the
 * host, and what is put there cannot leave its place.
 */
record AddressTemplate(String text) {
  private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9_]{0,39})}");
  private static final Pattern SHAPE =
      Pattern.compile(
          "(https?)://(\\[[0-9a-f:.]{2,45}]|[a-z0-9.-]{1,253})(?::([0-9]{1,5}))?"
              + "(/[^\\s#?\\\\{}<>\"^`|]*)?(\\?[^\\s#\\\\{}<>\"^`|]*)?");
  private static final Pattern ONLY_DOTS = Pattern.compile("\\.+");

  boolean isReadable() {
    Matcher shape = SHAPE.matcher(PLACE.matcher(text).replaceAll("x"));
    return text.length() <= 500
        && shape.matches()
        && (shape.group(3) == null || Integer.parseInt(shape.group(3)) <= 65_535)
        && !text.substring(0, hostEnd()).contains("{");
  }

  private int hostEnd() {
    int path = text.indexOf('/', text.indexOf("://") + 3);
    int query = text.indexOf('?');
    int end = path < 0 ? text.length() : path;
    return query < 0 ? end : Math.min(end, query);
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>();
    Matcher places = PLACE.matcher(text);
    while (places.find()) {
      names.add(places.group(1));
    }
    return names;
  }

  /** False for what means another place in a path, however it is written. */
  static boolean fits(String value) {
    return !ONLY_DOTS.matcher(value).matches();
  }

  /**
   * @param more what has no place in the template and goes into the query
   */
  Target with(Map<String, String> values, Map<String, String> more) {
    String filled =
        PLACE
            .matcher(text)
            .replaceAll(place -> Matcher.quoteReplacement(encode(values.get(place.group(1)))));
    Matcher shape = SHAPE.matcher(filled);
    if (!shape.matches()) {
      throw new IllegalStateException("not an address");
    }
    boolean tls = shape.group(1).equals("https");
    int ordinary = tls ? 443 : 80;
    int port = shape.group(3) == null ? ordinary : Integer.parseInt(shape.group(3));
    String path = shape.group(4) == null ? "/" : shape.group(4);
    String query = shape.group(5) == null ? "" : shape.group(5);
    for (Map.Entry<String, String> one : new LinkedHashMap<>(more).entrySet()) {
      query += (query.isEmpty() ? "?" : "&") + encode(one.getKey()) + "=" + encode(one.getValue());
    }
    return new Target(tls, shape.group(2), port, path + query);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
