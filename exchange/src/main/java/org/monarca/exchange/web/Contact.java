package org.monarca.exchange.web;

/** Whom a reader may ask: their own State's office. */
record Contact(String office, String email, String phone) {}
