package dev.thirdring.intake.ticketexport;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file that takes rows one by one and keeps none of them. */
interface Sheet extends Closeable {
  void add(List<String> cells) throws IOException;
}
