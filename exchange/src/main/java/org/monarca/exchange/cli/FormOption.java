package org.monarca.exchange.cli;

import org.monarca.records.submission.Form;

/** Forms as options name them. */
final class FormOption {

  private FormOption() {}

  /** The form that the option names, by its code. */
  static Form of(String option, String code) {
    return Form.ofCode(code)
        .orElseThrow(() ->
            new CommandFailure(
                Exit.WRONG_USE,
                "%s %s is not known; there are: csv, xml, jsonl".formatted(option, code)));
  }
}
