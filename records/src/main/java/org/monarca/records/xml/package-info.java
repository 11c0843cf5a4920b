/**
 * The XML form of a submission, read and written, and its schema.
 *
 * <p>Strangers' XML is parsed in one place, {@link org.monarca.records.xml.XmlParser}, by a parser
 * that knows no document types: it never fetches anything, never replaces an entity, and is given
 * no more bytes than one record may have. What a submission does not need (document types,
 * processing instructions, entities, attributes, other namespaces) is a file error wherever it
 * stands.
 */
@NullMarked
package org.monarca.records.xml;

import org.jspecify.annotations.NullMarked;
