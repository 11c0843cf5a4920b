/** Work on many records by several threads, in pieces that do not depend on how many those are. */
@NullMarked
package org.monarca.linkage.work;

import org.jspecify.annotations.NullMarked;
