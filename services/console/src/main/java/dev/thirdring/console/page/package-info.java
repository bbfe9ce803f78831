/**
 * The pages people see, built from {@code web/} into this application. In: any address that is not
 * a file, an API or the platform's. Out: the one page that finds its way by the address.
 */
package dev.thirdring.console.page;
