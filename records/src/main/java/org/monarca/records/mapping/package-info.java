/**
 * Layouts other than ours, read by mappings: which of a sender's tables hold rows of which kind,
 * which column or path gives which element, how values are written there.
 *
 * <p>A mapping is data, a JSON file ({@code docs/formats/mapping.md}); those of known layouts lie
 * beside this package and are read as anybody's are. What comes of a mapping goes the way of all
 * forms, so the same rules speak; each row remembers where its values stood, so what they say is
 * said in the sender's terms: file, line, column, value as it was sent.
 *
 * <p>Tables of a layout name each other as they please, so rows are brought together twice: by the
 * sender's key, where records of several tables become one student's, and by the student's
 * identifier, as in every form. Both sort on disk what memory cannot hold. Only tables to look
 * things up in (schools, courses) are held in memory, bounded.
 *
 * <p>Invariants: a value is converted or left as it is, never guessed, so a rule that refuses it
 * shows what was sent; whatever a mapping sets, leaves out or passes over is said once, with its
 * number.
 */
@NullMarked
package org.monarca.records.mapping;

import org.jspecify.annotations.NullMarked;
