/**
 * The exchange service. One package a feature, flat, package-private first; the direction between
 * features is downward only and a test holds it.
 */
@NullMarked
package org.monarca.exchange;

import org.jspecify.annotations.NullMarked;
