/**
 * Tokens by which people's own programs act for them: made by a person who has signed in, told
 * once, kept as a digest, and worth nothing on the next request once they are ended, over, or their
 * person is no longer what they were when the token was made.
 */
@NamedInterface("tokens")
@NullMarked
package org.monarca.exchange.access.tokens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
