package org.monarca.exchange.web;

/** What somebody reads of a page. */
final class PageText {

  private PageText() {}

  static String of(String html) {
    return html.replaceAll("(?s)<(select|script)\\b.*?</\\1>", " ")
        .replaceAll("<[^>]+>", " ")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
        .replaceAll("\\s+", " ")
        .replace(" ,", ",")
        .replace(" :", ":");
  }
}
