package dev.thirdring.metrics.contact;

import java.time.LocalDate;

/** A customer in a month of the centre's time zone, told by its first day. */
record CallerMonth(LocalDate month, String caller) {}
