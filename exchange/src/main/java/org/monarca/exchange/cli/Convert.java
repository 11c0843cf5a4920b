package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.monarca.records.problems.Finding;
import org.monarca.records.submission.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a submission into another form. */
@Command(
    name = "convert",
    description = {
      "Puts a submission, in a form of ours or a layout of others, into another form. Children who break",
      "rules are carried as they are; what the other form cannot hold is said, and what a mapping set.",
      "Exit status: 0 all carried, 1 not all, 2 unreadable."
    },
    mixinStandardHelpOptions = true)
final class Convert implements Callable<Integer> {

  /** What is too large to be sent can be put into another form all the same. */
  static final Limits ANY_SIZE =
      Limits.published()
          .withSentBytes(Long.MAX_VALUE)
          .withUnpackedBytes(Long.MAX_VALUE)
          .withStudents(Long.MAX_VALUE)
          .withChildRows(Integer.MAX_VALUE);

  @Parameters(
      paramLabel = "FILE",
      description =
          "A submission of any form, a folder of the files of one, or - for standard input.")
  private Path argument = Path.of("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "csv|xml|jsonl",
      description = "The other form.")
  private String form = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file to be written; an older one of that name is replaced.")
  private Path out = Path.of("");

  @Mixin private LayoutOptions layouts = new LayoutOptions();

  @Override
  public Integer call() throws IOException {
    var target = FormOption.of("--to", form);
    var named = SubmissionFile.named(argument, layouts.mapped());
    if (named.size() != 1) {
      throw new CommandFailure(
          Exit.WRONG_USE, "%s is a folder; name one submission".formatted(argument));
    }
    try (var file = named.getFirst();
        var conversion = new Conversion(target, out)) {
      return convert(file, conversion);
    }
  }

  private int convert(SubmissionFile file, Conversion conversion) throws IOException {
    var source = layouts.reader(file);
    if (source.isEmpty()) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "%s is neither a zip of CSV files, nor XML, nor JSON Lines".formatted(file.name()));
    }
    var transcribed = source.get().transcribe(file.path(), ANY_SIZE, conversion);
    if (!transcribed.objections().isEmpty()) {
      say(file, transcribed.objections());
      return Exit.WRONG_USE;
    }
    var notCarried = conversion.finish();
    say(file, transcribed.remarks());
    say(file, transcribed.leftOut());
    notCarried.forEach(sentence -> System.err.println("monarca: not carried: " + sentence));
    System.out.printf(
        Locale.ROOT,
        "%s: %,d students, %,d records%n",
        out,
        conversion.students(),
        conversion.records());
    return notCarried.isEmpty() && transcribed.leftOut().isEmpty() ? Exit.DONE : Exit.FAILED;
  }

  private static void say(SubmissionFile file, List<Finding> findings) {
    var words = new CommandWords(Locale.ENGLISH);
    for (var finding : findings) {
      System.err.println(words.place(file.name(), finding));
      System.err.println("    " + finding.message(Locale.ENGLISH));
    }
  }
}
