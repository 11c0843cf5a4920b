package org.monarca.exchange.access.addresses;

import org.monarca.exchange.access.links.LinkPurpose;

/** Whose word is asked for. */
public enum Side {
  OLD("old", LinkPurpose.OLD_ADDRESS),
  NEW("new", LinkPurpose.NEW_ADDRESS);

  private final String code;
  private final LinkPurpose purpose;

  Side(String code, LinkPurpose purpose) {
    this.code = code;
    this.purpose = purpose;
  }

  /** As the audit and the catalogues write it. */
  public String code() {
    return code;
  }

  static Side of(LinkPurpose purpose) {
    return purpose == LinkPurpose.OLD_ADDRESS ? OLD : NEW;
  }

  LinkPurpose purpose() {
    return purpose;
  }
}
