/**
 * What a State's own values mean among our codes: tables of it as files, and the reading by them.
 * What is a code already stays what it is.
 */
@NullMarked
package org.monarca.records.translation;

import org.jspecify.annotations.NullMarked;
