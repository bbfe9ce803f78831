package dev.thirdring.fieldservice.engineer;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** The engineers on the books. */
public interface Engineers {
  Uni<Optional<Engineer>> find(String code);
}
