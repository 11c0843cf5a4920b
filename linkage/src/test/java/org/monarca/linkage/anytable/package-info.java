/**
 * What anybody may ask of linking a table, asked from outside: only what is public of {@link
 * org.monarca.linkage.table} is used here.
 */
@NullMarked
package org.monarca.linkage.anytable;

import org.jspecify.annotations.NullMarked;
