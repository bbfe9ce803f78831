package dev.thirdring.routing.ticket.model;

/** What rules look at (R7). Empty where the ticket does not say. */
public record Traits(
    String category, String subcategory, String product, String region, String form) {

  public Traits {
    category = orEmpty(category);
    subcategory = orEmpty(subcategory);
    product = orEmpty(product);
    region = orEmpty(region);
    form = orEmpty(form);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text.strip();
  }
}
