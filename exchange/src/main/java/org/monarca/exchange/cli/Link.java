package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.cli.tables.DecidedFile;
import org.monarca.exchange.cli.tables.LinkSettings;
import org.monarca.exchange.cli.tables.LinkedFiles;
import org.monarca.exchange.cli.tables.NewFiles;
import org.monarca.exchange.cli.tables.PeopleFile;
import org.monarca.exchange.cli.tables.TableModels;
import org.monarca.exchange.cli.tables.WrongInput;
import org.monarca.linkage.table.DecidedPair;
import org.monarca.linkage.table.Linked;
import org.monarca.linkage.table.TableLinkage;
import org.monarca.linkage.table.TableModelFile;
import org.monarca.linkage.table.Unreadable;
import org.monarca.linkage.weigh.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Links a table of people. */
@Command(
    name = "link",
    description =
        "Finds which records of a table are one person, without labels: the model is learned from the table itself, or taken from a file. The same input, settings and seed give the same output, whatever the number of threads. docs/linkage describes the settings. Exit status: 0 done, 2 unreadable input or settings.",
    mixinStandardHelpOptions = true)
final class Link implements Callable<Integer> {

  /** Letters of a value that cannot be read. */
  private static final int MOST_SHOWN = 40;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "PEOPLE.csv",
      description = "The table: CSV by RFC 4180 with a heading, UTF-8.")
  private Path in = Path.of("");

  @Option(
      names = "--settings",
      required = true,
      paramLabel = "S.json",
      description = "Which column is the id, what the others are, the seed.")
  private Path settingsFile = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "CLUSTERS.csv",
      description = "To be written: id,cluster for every record, in the order of the input.")
  private Path out = Path.of("");

  @Option(
      names = "--pairs",
      paramLabel = "PAIRS.csv",
      description =
          "To be written: id_l,id_r,probability,weight of every pair of a probability of 0.01 or more.")
  private @Nullable Path pairs;

  @Option(
      names = "--model",
      paramLabel = "MODEL.json",
      description = "A model saved before, to be used instead of learning one.")
  private @Nullable Path model;

  @Option(
      names = "--save-model",
      paramLabel = "MODEL.json",
      description = "To be written: the model that was used.")
  private @Nullable Path savedModel;

  @Option(
      names = "--decided",
      paramLabel = "DECIDED.csv",
      description =
          "What people have decided: id_l,id_r,decision, which is same or different. That binds, and a model that is learned learns from it.")
  private @Nullable Path decided;

  @Option(
      names = "--refused",
      paramLabel = "REFUSED.csv",
      description =
          "To be written: every two clusters that stayed apart although a pair of their records speaks for one person: id_l,id_r,weight,reason and the pair that stands against it.")
  private @Nullable Path refused;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads work (default: one for each processor).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new CommandFailure(Exit.WRONG_USE, "--threads is at least 1, not " + threads);
    }
    NamedFiles.judge(
        Stream.of(in, settingsFile, decided).flatMap(Stream::ofNullable),
        Stream.of(out, pairs, savedModel, refused).flatMap(Stream::ofNullable));
    try {
      return link();
    } catch (OutOfMemoryError e) {
      throw tooLarge();
    } catch (IllegalStateException e) {
      throw e.getCause() instanceof OutOfMemoryError ? tooLarge() : e;
    }
  }

  private CommandFailure tooLarge() {
    return new CommandFailure(
        Exit.FAILED,
        "%s needs more memory than the command is given; set MONARCA_JAVA_OPTS=-Xmx4g, or more"
            .formatted(in));
  }

  private int link() throws IOException {
    try (var files = new NewFiles()) {
      var grown = files.add(out);
      var grownPairs = pairs == null ? null : files.add(pairs);
      var grownModel = savedModel == null ? null : files.add(savedModel);
      var grownRefused = refused == null ? null : files.add(refused);
      var settings = LinkSettings.read(settingsFile);
      var known = model == null ? null : TableModels.read(model, settings);
      var people = PeopleFile.read(in, settings);
      noteLeftOut(people);
      var decisions =
          decided == null ? List.<DecidedPair>of() : DecidedFile.read(decided, people.ids());
      var linked =
          new TableLinkage(settings.seed(), threads)
              .link(people.table(), known, decisions, settings.guards());
      noteUnreadable(linked, people);
      var written = new LinkedFiles(people.ids(), linked);
      written.writeClusters(grown);
      if (grownPairs != null) {
        written.writePairs(grownPairs);
      }
      if (grownRefused != null) {
        written.writeRefused(grownRefused);
      }
      if (grownModel != null) {
        var used = known == null ? learned(linked, people) : known;
        Files.writeString(grownModel, TableModelFile.write(used, settings.columns()));
      }
      files.publish();
      say(linked);
    }
    return Exit.DONE;
  }

  private Model learned(Linked linked, PeopleFile people) {
    if (people.ids().size() < 2) {
      throw new WrongInput(
          in,
          "no model can be learned from fewer than two records; leave --save-model out, or give --model");
    }
    return linked.model();
  }

  private void noteLeftOut(PeopleFile people) {
    if (!people.leftOut().isEmpty()) {
      System.err.printf(
          "monarca: %s: left out, for the settings do not name them: %s%n",
          in, String.join(", ", people.leftOut()));
    }
  }

  private void noteUnreadable(Linked linked, PeopleFile people) {
    linked
        .unreadable()
        .forEach((column, unreadable) ->
            System.err.printf(
                Locale.ROOT,
                "monarca: %s: values of \"%s\" that cannot be read and count as missing: %,d of %,d, the first \"%s\" of record \"%s\"%s%n",
                in,
                column,
                unreadable.count(),
                unreadable.of(),
                shortened(unreadable.value()),
                people.ids().id(unreadable.row()),
                remedy(unreadable)));
  }

  private static String remedy(Unreadable unreadable) {
    return unreadable.isWholeColumn()
        ? "; none can be read: mend the column's \"type\" or, of dates, its \"format\" in the settings"
        : "";
  }

  private static String shortened(String value) {
    return value.length() > MOST_SHOWN ? value.substring(0, MOST_SHOWN) + "…" : value;
  }

  private void say(Linked linked) {
    var clusters = linked.clusters();
    System.out.printf(
        Locale.ROOT,
        "%s: %,d records, %,d people; %,d pairs of a probability of 0.01 or more%n",
        out,
        clusters.length,
        IntStream.range(0, clusters.length).filter(record -> clusters[record] == record).count(),
        linked.pairs().size());
  }
}
