package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mapping with its versions.
 *
 * @param done key of what was just done; empty for nothing
 * @param used when something was last sent by it; null for never
 * @param ended when; null while it may be chosen
 * @param drop whether this installation takes files over SFTP
 */
record FileMappingPage(
    String name,
    String title,
    String done,
    @Nullable String used,
    @Nullable String ended,
    boolean drop,
    List<Version> versions) {

  /** A version, the newest first. */
  record Version(int number, boolean newest, String title, String made, String by) {}
}
