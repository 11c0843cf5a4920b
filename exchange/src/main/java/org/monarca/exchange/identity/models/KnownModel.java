package org.monarca.exchange.identity.models;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.LinkageModel;

/**
 * A model of the registry.
 *
 * @param entered when it was shipped to this exchange or learned by it
 * @param enteredBy the part of the exchange that did so
 * @param applied the last time that it was made the active one; absent if never
 * @param setAside the last time that a person set it aside; absent if never
 * @param file its text
 */
public record KnownModel(
    String version,
    Status status,
    Instant entered,
    String enteredBy,
    @Nullable Application applied,
    @Nullable SetAside setAside,
    String file) {

  /** What a model is to the exchange. */
  public enum Status {
    /** It may be applied once it has been tried. */
    PROPOSED,
    /** Decisions are made by it. */
    ACTIVE,
    /** Decisions were made by it, until another was applied. */
    RETIRED,
    /** A person did not want it; it may be tried and applied all the same. */
    ASIDE;

    /** As the database and the pages' keys write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Its being made the active one.
   *
   * @param by an account, or a part of the exchange
   * @param reason in the person's words; absent when it was the first
   */
  public record Application(Instant at, String by, @Nullable String reason) {}

  /**
   * Its being set aside.
   *
   * @param by an account
   * @param reason in the person's words
   */
  public record SetAside(Instant at, String by, String reason) {}

  public boolean isActive() {
    return status == Status.ACTIVE;
  }

  public boolean isProposed() {
    return status == Status.PROPOSED;
  }

  /** Whether it was learned from the records of this exchange; if not, the product brought it. */
  public boolean isLearned() {
    return enteredBy.equals(LearningWork.PART);
  }

  /**
   * What its text says.
   *
   * @throws IllegalArgumentException when this version of the product cannot read it
   */
  public LinkageModel model() {
    return LinkageModel.read(file);
  }
}
