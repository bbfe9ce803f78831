package dev.thirdring.routing.ticket.model;

/** What rules look at (R7). Empty where the ticket does not say. */
public record Traits(
    String category,
    String subcategory,
    String product,
    String region,
    String form,
    String channel,
    boolean urgent,
    String authority,
    String language) {

  public Traits {
    category = orEmpty(category);
    subcategory = orEmpty(subcategory);
    product = orEmpty(product);
    region = orEmpty(region);
    form = orEmpty(form);
    channel = orEmpty(channel);
    authority = orEmpty(authority);
    language = orEmpty(language);
  }

  /** Of a ticket whose circumstances are not known. */
  public Traits(String category, String subcategory, String product, String region, String form) {
    this(category, subcategory, product, region, form, "", false, "", "");
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text.strip();
  }
}
