package org.monarca.linkage.compare;

/** One parent or guardian; an unknown part is empty. */
public record Parent(Names first, Names last) {

  public boolean isUnknown() {
    return first.isEmpty() && last.isEmpty();
  }
}
