package org.monarca.exchange.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach the pages, as far as the exchange was told. */
@Component
class PagesAddress {

  private final String address;

  PagesAddress(@Value("${monarca.smtp.link:#{null}}") @Nullable URI pages) {
    this.address = pages == null ? "" : pages.toString().replaceAll("/+$", "");
  }

  /** A page by its path; the path alone where nobody has said where the exchange is. */
  String of(String path) {
    return address + path;
  }
}
