package org.monarca.exchange.mappings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.records.sample.Sample;
import org.monarca.records.sample.SampleTable;

/**
 * A mapping that somebody is making, with the sample they make it by.
 *
 * @param state whose it is
 * @param person who began it
 * @param of the name of the mapping that it will be a version of; null for a new one
 * @param basis the newest version when it was begun; 0 for a new one
 */
public record Draft(
    UUID id,
    String state,
    String person,
    @Nullable String of,
    int basis,
    Instant changed,
    MappingDocument document,
    Sample sample) {

  /** The tables of the sample, as they are written by what the mapping says. */
  public List<SampleTable> tables() {
    var writing = document.writing();
    var tables = new ArrayList<SampleTable>();
    sample.tables().forEach((name, bytes) -> tables.add(SampleTable.read(name, bytes, writing)));
    return tables;
  }

  /** The table of the mapping at that place. */
  public Optional<TablePart> part(int index) {
    var parts = document.tables();
    return index < 0 || index >= parts.size() ? Optional.empty() : Optional.of(parts.get(index));
  }

  /** The table of the mapping that is called so. */
  Optional<TablePart> part(String name) {
    return document.tables().stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /** The tables of the mapping that were said of that file. */
  public List<TablePart> partsOf(String file) {
    return document.tables().stream()
        .filter(part -> fileOf(part).filter(file::equals).isPresent())
        .toList();
  }

  /** The sample's table that a table of the mapping is read from. */
  public Optional<SampleTable> tableOf(TablePart part) {
    return fileOf(part)
        .map(file ->
            SampleTable.read(
                file, Objects.requireNonNull(sample.tables().get(file)), document.writing()));
  }

  /** Of several files whose names fit, the one that is called most nearly so. */
  public Optional<String> fileOf(TablePart part) {
    return sample.tables().keySet().stream()
        .filter(part::reads)
        .min(
            Comparator.comparing((String file) -> !part.files().contains(FileNames.usual(file)))
                .thenComparingInt(String::length));
  }
}
