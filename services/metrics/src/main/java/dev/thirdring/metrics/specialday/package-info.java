/**
 * Days that are unlike the other days of their weekday: public holidays and make-up workdays.
 *
 * <p>In: an administrator's change; China's days of 2024 to 2026 are there from the start. Out: the
 * kind of a day, which {@link dev.thirdring.metrics.forecast} tells days apart by. Working time of
 * departments is not reckoned here but in routing's calendars.
 */
package dev.thirdring.metrics.specialday;
