/**
 * The web console's back end: keeps a person's session, carries their requests to the services,
 * serves the pages. It has no rules, no database and no messages of its own.
 */
package dev.thirdring.console;
