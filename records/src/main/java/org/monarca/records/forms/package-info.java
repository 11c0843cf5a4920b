/**
 * The three forms behind one door: a reader and a writer for each. Readers know layouts of others
 * by what is in a file.
 */
@NullMarked
package org.monarca.records.forms;

import org.jspecify.annotations.NullMarked;
