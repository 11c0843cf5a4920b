/**
 * What writers of every form have in common: a header that counts what follows it, and a file that
 * appears whole or not at all.
 */
@NullMarked
package org.monarca.records.writing;

import org.jspecify.annotations.NullMarked;
