package org.monarca.records.mapping;

import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;

/**
 * How one element is filled.
 *
 * @param from where its value comes from; null when it is always the fallback
 * @param fallback what it is when nothing was sent; null for blank
 */
record Field(Element element, @Nullable Expression from, Conversion as, @Nullable String fallback) {

  Field orElse(String otherwise) {
    return new Field(element, from, as, otherwise);
  }
}
