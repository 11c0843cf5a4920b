/**
 * What an attacker tries, against the packaged service and over real sockets, byte by byte where a
 * client library would tidy the bytes up. What is tried stands in files under {@code
 * resources/attacks}: to try more is to add a line. Whatever the service answers is looked through
 * for what it must not tell ({@link org.monarca.acceptance.attacks.Telling}).
 *
 * <p>Hostile files are tried in {@code acceptance.api}, and what needs the inside of the service (a
 * clock that moves, a key of a client) in its own module.
 */
@NullMarked
package org.monarca.acceptance.attacks;

import org.jspecify.annotations.NullMarked;
