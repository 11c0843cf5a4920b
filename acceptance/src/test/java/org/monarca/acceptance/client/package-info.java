/**
 * A State's system and a person at the pages, made of nothing but the JDK's HTTP client and the
 * published contract.
 */
@NullMarked
package org.monarca.acceptance.client;

import org.jspecify.annotations.NullMarked;
