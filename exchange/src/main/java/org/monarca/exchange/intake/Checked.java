package org.monarca.exchange.intake;

import org.monarca.records.Header;

/** A submission whose accepted children lie on the bench, to be applied. */
record Checked(Header header, long accepted) {}
