/**
 * Who is at the screen. In: single sign-on at the identity provider (authorization code with PKCE),
 * whose tokens stay in an encrypted, http-only cookie. Out: {@code /api/me} for the pages, and an
 * access token for the {@link dev.thirdring.console.passage passage}. A page without a session
 * leads to the sign-in; a script gets 401.
 */
package dev.thirdring.console.session;
