package org.monarca.exchange.cli;

import java.net.URI;

/**
 * What the command {@code demo} was asked for.
 *
 * @param children how many children live in the synthetic nation
 * @param url where it answers
 */
record DemoSettings(int children, URI url) {}
