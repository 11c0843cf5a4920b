package org.monarca.exchange.platform;

import org.monarca.exchange.platform.DatabaseSettings.Login;

/** A database that answers, and the two roles that work in it. */
record DatabaseAddress(String url, Login owner, Login service) {}
