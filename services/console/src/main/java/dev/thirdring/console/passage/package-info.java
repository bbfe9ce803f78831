/**
 * The way from the pages to the services. In: {@code /api/{service}/…} with a session. Out: the
 * same request to that service with the person's access token, and its answer. Only listed
 * services, methods, headers and bodies of a known and bounded size pass; whatever changes
 * something must carry {@code X-Requested-With}, which another site cannot make a browser send.
 * What a person may do is decided by the service.
 */
package dev.thirdring.console.passage;
