package org.monarca.exchange.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.monarca.records.translation.CodeTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks submissions without a server. */
@Command(
    name = "validate",
    description = {
      "Checks submissions of any form and size without a server: the same findings as the receipt,",
      "but for those that only the exchange can know. Known layouts of others are recognised; any",
      "table is read by a mapping. Exit status: 0 clean, 1 findings, 2 unreadable."
    },
    mixinStandardHelpOptions = true)
final class Validate implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Submissions, folders of submissions (*.zip, *.xml, *.jsonl) or of the files of one, or - for standard input.")
  private List<Path> arguments = List.of();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "text|json|csv",
      description = "How findings are written (default: ${DEFAULT-VALUE}).")
  private String format = "";

  @Option(
      names = "--language",
      defaultValue = "en",
      paramLabel = "en|es",
      description = "Language of the findings (default: ${DEFAULT-VALUE}).")
  private String language = "";

  @Mixin private LayoutOptions layouts = new LayoutOptions();
  @Mixin private CodesOption codes = new CodesOption();

  @Override
  public Integer call() throws IOException {
    judge();
    var table = codes.table(Locale.of(language));
    int status = Exit.DONE;
    var files = new ArrayList<SubmissionFile>();
    for (var argument : arguments) {
      status = Math.max(status, resolve(argument, files));
    }
    boolean several = arguments.size() > 1 || files.size() > 1;
    try (var report = report(several)) {
      for (var file : files) {
        status = Math.max(status, validate(file, table, report));
      }
    }
    return status;
  }

  private int resolve(Path argument, List<SubmissionFile> files) throws IOException {
    try {
      files.addAll(SubmissionFile.named(argument, layouts.mapped()));
      return Exit.DONE;
    } catch (CommandFailure unreadable) {
      System.err.println("monarca: " + unreadable.getMessage());
      return unreadable.status();
    }
  }

  private int validate(SubmissionFile file, CodeTable table, Report report) throws IOException {
    try (file;
        var validation = new Validation(file, layouts, table)) {
      var verdict = validation.run(report);
      if (verdict.unreadable()) {
        return Exit.WRONG_USE;
      }
      return verdict.clean() ? Exit.DONE : Exit.FAILED;
    }
  }

  private void judge() {
    if (!List.of("text", "json", "csv").contains(format)) {
      throw new CommandFailure(Exit.WRONG_USE, "--format is one of text, json, csv, not " + format);
    }
    if (!List.of("en", "es").contains(language)) {
      throw new CommandFailure(Exit.WRONG_USE, "--language is one of en, es, not " + language);
    }
  }

  /** Standard output in UTF-8, whatever the terminal's locale: names are in every script. */
  private Report report(boolean several) {
    var bytes = new BufferedOutputStream(System.out, 1 << 16);
    var out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
    var locale = Locale.of(language);
    return switch (format) {
      case "json" -> Report.json(out, several, locale);
      case "csv" -> Report.csv(out, several, locale);
      default -> Report.text(out, locale);
    };
  }
}
