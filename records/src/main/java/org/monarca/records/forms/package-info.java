/** The three forms behind one door: a reader and a writer for each. */
@NullMarked
package org.monarca.records.forms;

import org.jspecify.annotations.NullMarked;
