package dev.thirdring.intake.catalog;

import java.util.Locale;
import java.util.Optional;

/** Which list a code belongs to. */
public enum Catalog {
  CHANNEL,
  CATEGORY,
  SUBCATEGORY,
  PRODUCT,
  TIER,
  BRAND,
  AUTHORITY,
  WISH,
  DEPARTMENT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Catalog> of(String code) {
    for (Catalog catalog : values()) {
      if (catalog.code().equals(code)) {
        return Optional.of(catalog);
      }
    }
    return Optional.empty();
  }
}
