package dev.thirdring.routing.routingrule.model;

import dev.thirdring.routing.ticket.model.RoutedTicket;
import dev.thirdring.routing.ticket.model.Traits;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a ticket must be like for a rule to hold (R7): of every trait that is named one of the
 * values, and every circumstance that is named.
 *
 * @param traits the allowed values by trait; a trait without values matches anything
 * @param urgent empty: whether or not
 * @param hours empty: at any time of the day
 * @param working in working time of the centre, or outside; empty: whether or not
 */
public record Condition(
    Map<Trait, List<String>> traits,
    Optional<Boolean> urgent,
    Optional<Hours> hours,
    Optional<Boolean> working) {

  public static final Condition ALWAYS =
      new Condition(Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Stands for whatever authority the customer turns to. */
  public static final String ANY = "*";

  public Condition {
    traits = Map.copyOf(traits);
  }

  /** What a rule may ask of a ticket. */
  public enum Trait {
    CATEGORY,
    SUBCATEGORY,
    PRODUCT,
    /** By how it begins: {@code 33} holds in {@code 3301} too. */
    REGION,
    FORM,
    CHANNEL,
    TIER,
    AUTHORITY,
    LANGUAGE,
    /** Any of these in the subject. */
    WORD
  }

  /** What it met, such as {@code category=complaint}; empty when the ticket is another. */
  public Optional<List<String>> met(RoutedTicket ticket, Moment moment) {
    List<String> met = new ArrayList<>();
    for (Trait trait : Trait.values()) {
      List<String> allowed = traits.getOrDefault(trait, List.of());
      Optional<String> hit = allowed.stream().filter(matches(trait, ticket)).findFirst();
      if (!allowed.isEmpty() && hit.isEmpty()) {
        return Optional.empty();
      }
      hit.ifPresent(value -> met.add(trait.name().toLowerCase(Locale.ROOT) + "=" + value));
    }
    return circumstances(ticket.traits(), moment, met) ? Optional.of(met) : Optional.empty();
  }

  private boolean circumstances(Traits ticket, Moment moment, List<String> met) {
    urgent.ifPresent(wanted -> met.add("urgent=" + wanted));
    hours.ifPresent(part -> met.add("hours=" + part));
    working.ifPresent(wanted -> met.add("working=" + wanted));
    return urgent.map(wanted -> wanted == ticket.urgent()).orElse(true)
        && hours.map(part -> part.contain(moment.time())).orElse(true)
        && working.map(wanted -> wanted == moment.working()).orElse(true);
  }

  private static Predicate<String> matches(Trait trait, RoutedTicket ticket) {
    Traits is = ticket.traits();
    return switch (trait) {
      case CATEGORY -> is.category()::equals;
      case SUBCATEGORY -> is.subcategory()::equals;
      case PRODUCT -> is.product()::equals;
      case REGION -> is.region()::startsWith;
      case FORM -> is.form()::equals;
      case CHANNEL -> is.channel()::equals;
      case TIER -> ticket.tier()::equals;
      case AUTHORITY ->
          wanted ->
              !is.authority().isEmpty() && (wanted.equals(ANY) || wanted.equals(is.authority()));
      case LANGUAGE -> is.language()::equalsIgnoreCase;
      case WORD -> plain(ticket.subject())::contains;
    };
  }

  /** Full width and half width, upper and lower case are the same to a rule. */
  public static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
