package org.monarca.exchange.cli;

/** What a State's system shows to be given an access token. */
record Credentials(String state, String clientId, String clientSecret) {}
