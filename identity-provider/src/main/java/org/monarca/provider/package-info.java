/**
 * An OpenID provider that tests sign in by, over real sockets on loopback: discovery, keys, a page
 * with a form, codes with PKCE, ID tokens. It keeps to the protocol, unless a test makes it lie.
 */
@NullMarked
package org.monarca.provider;

import org.jspecify.annotations.NullMarked;
