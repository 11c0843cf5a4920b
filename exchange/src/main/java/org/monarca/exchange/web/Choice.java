package org.monarca.exchange.web;

/** One entry of a list to choose from. */
record Choice(String code, String label) {}
