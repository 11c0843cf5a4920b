package org.monarca.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the minimum data elements, oldest first. The catalogue in force is written out in
 * full; the others follow from it by the table of differences, backwards and forwards.
 */
public final class MdeVersions {

  private static final MdeVersions PUBLISHED =
      of(
          Catalogue.published(),
          CatalogueTables.rows("versions.csv"),
          CatalogueTables.rows("differences.csv"),
          CatalogueTables.otherElements());

  private final List<MdeVersion> all;
  private final int inForce;

  private MdeVersions(List<MdeVersion> all, int inForce) {
    this.all = List.copyOf(all);
    this.inForce = inForce;
  }

  /** Those of the tables that ship with this version of the product. */
  public static MdeVersions published() {
    return PUBLISHED;
  }

  /** Oldest first; those that are only announced stand last. */
  public List<MdeVersion> all() {
    return all;
  }

  /** The one that {@link Catalogue#published()} is. */
  public MdeVersion inForce() {
    return all.get(inForce);
  }

  public Optional<MdeVersion> named(String name) {
    return all.stream().filter(version -> version.name().equals(name)).findFirst();
  }

  /** The one in force on that day; the first of all before there was any. */
  public MdeVersion on(LocalDate day) {
    return all.stream()
        .filter(version -> isInForce(version, day))
        .max(Comparator.comparing(version -> Objects.requireNonNull(version.inForceFrom())))
        .orElse(all.getFirst());
  }

  /**
   * By which lists what was made on that day is judged: those in force now, or those of a version
   * that was announced and has come into force by that day. What was made long ago is judged by
   * today's lists too, for it is today that it is sent.
   */
  public Catalogue judging(LocalDate day) {
    return all.stream()
        .skip(inForce + 1L)
        .filter(version -> isInForce(version, day))
        .reduce((earlier, later) -> later)
        .orElse(inForce())
        .catalogue();
  }

  /** The last of all whose first day is known: by it what is announced is told beforehand. */
  public MdeVersion lastDated() {
    return all.stream()
        .filter(version -> version.inForceFrom() != null)
        .reduce((earlier, later) -> later)
        .orElse(inForce());
  }

  private static boolean isInForce(MdeVersion version, LocalDate day) {
    var from = version.inForceFrom();
    return from != null && !from.isAfter(day);
  }

  /** From the tables, one row a version, oldest first, one of them marked as published. */
  static MdeVersions of(
      Catalogue published,
      List<TableRow> versions,
      List<TableRow> differences,
      List<Element> otherElements) {
    int inForce =
        versions.indexOf(
            versions.stream().filter(row -> row.says("published")).findFirst().orElseThrow());
    var all = new ArrayList<MdeVersion>();
    for (int i = 0; i < versions.size(); i++) {
      var catalogue = published;
      for (int later = inForce; later > i; later--) {
        for (var difference : of(versions.get(later), differences).reversed()) {
          catalogue = catalogue.changed(difference.undone(), otherElements);
        }
      }
      for (int next = inForce + 1; next <= i; next++) {
        for (var difference : of(versions.get(next), differences)) {
          catalogue = catalogue.changed(difference, otherElements);
        }
      }
      all.add(version(versions.get(i), of(versions.get(i), differences), catalogue));
    }
    return new MdeVersions(all, inForce);
  }

  private static MdeVersion version(
      TableRow row, List<Difference> differences, Catalogue catalogue) {
    return new MdeVersion(
        row.text("version"),
        day(row.find("in_force_from")),
        row.says("to_confirm"),
        row.text("source"),
        row.text("note"),
        row.text("note_es"),
        differences,
        catalogue);
  }

  private static List<Difference> of(TableRow version, List<TableRow> differences) {
    return differences.stream()
        .filter(row -> row.text("version").equals(version.text("version")))
        .map(MdeVersions::difference)
        .toList();
  }

  private static Difference difference(TableRow row) {
    return new Difference(
        row.text("version"),
        Difference.Change.of(row.text("change")),
        row.text("record"),
        row.text("key"),
        row.text("code_list"),
        row.text("code"),
        row.text("before"),
        row.text("after"),
        row.says("to_confirm"),
        row.text("note"),
        row.text("note_es"));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
