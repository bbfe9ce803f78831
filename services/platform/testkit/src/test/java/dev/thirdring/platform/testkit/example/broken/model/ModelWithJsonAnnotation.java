package dev.thirdring.platform.testkit.example.broken.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Wrong by its annotation only. */
record ModelWithJsonAnnotation(@JsonProperty("n") String name) {}
