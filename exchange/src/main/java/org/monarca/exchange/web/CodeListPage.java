package org.monarca.exchange.web;

import java.util.List;

/** One code list, and the elements that take their values from it. */
record CodeListPage(String name, List<User> users, List<CodeLine> codes) {

  /** An element that uses the list. */
  record User(String href, String label, String key) {}
}
