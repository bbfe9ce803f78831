/**
 * Who is asking. In: the verified OIDC token of a request. Out: an {@link
 * dev.thirdring.platform.security.Actor} that use cases can be given, and the names of the {@link
 * dev.thirdring.platform.security.Roles} that methods ask for.
 */
package dev.thirdring.platform.security;
