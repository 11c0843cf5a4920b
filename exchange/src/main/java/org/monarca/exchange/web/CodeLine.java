package org.monarca.exchange.web;

import org.jspecify.annotations.Nullable;

/**
 * One value of a code list.
 *
 * @param source where it is from, or what else the table notes
 * @param keptAs as which code it is stored and shown, when as another
 */
record CodeLine(
    String code, String label, String source, boolean toConfirm, @Nullable String keptAs) {}
