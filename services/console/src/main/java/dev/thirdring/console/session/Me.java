package dev.thirdring.console.session;

import java.util.SortedSet;

/**
 * The person signed in.
 *
 * @param user the user name, unique in the realm
 * @param name as people call them
 * @param department the unit whose work they do, if they belong to one
 */
public record Me(String user, String name, SortedSet<String> roles, String department) {}
