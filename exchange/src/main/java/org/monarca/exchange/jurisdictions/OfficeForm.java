package org.monarca.exchange.jurisdictions;

/** An office to ask, as somebody typed it. */
public record OfficeForm(String office, String email, String phone) {

  public static final OfficeForm BLANK = new OfficeForm("", "", "");
}
