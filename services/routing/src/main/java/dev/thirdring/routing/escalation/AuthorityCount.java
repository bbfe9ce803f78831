package dev.thirdring.routing.escalation;

/** How many tickets an authority passed on (R8). */
public record AuthorityCount(String authority, String nameZh, String nameEn, long tickets) {}
