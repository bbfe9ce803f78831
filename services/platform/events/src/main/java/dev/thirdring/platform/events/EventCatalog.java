package dev.thirdring.platform.events;

import java.util.List;

/** All published events of a suite, found with {@link java.util.ServiceLoader}. */
public interface EventCatalog {
  List<Class<? extends Record>> events();
}
