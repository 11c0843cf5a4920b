package org.monarca.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;

/**
 * Deque's axe, put into an open page once however often it is asked there. It answers with what is
 * broken only: to describe all that is right as well, as its own builder does, and to gather that
 * in a second page took four fifths of the time of every look.
 */
record Axe(Page page) {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final String IS_THERE = "() => typeof window.axe === 'object'";

  /** Of each rule that is broken: its name, what it asks for, and the first elements that do. */
  private static final String BROKEN =
      """
      async tags => {
        const late = new Promise((_, fail) =>
          setTimeout(() => fail(new Error('axe was not done in a minute')), 60000));
        const found = await Promise.race([late, axe.run(document, {
          runOnly: {type: 'tag', values: tags},
          resultTypes: ['violations'],
          preload: {assets: ['media']}
        })]);
        return found.violations.map(rule => [rule.id + ': ' + rule.help]
          .concat(rule.nodes.slice(0, 3).map(node => node.html)).join('\\n  '));
      }
      """;

  /** The rules of WCAG 2.2 AA that are broken as the page stands now, in words. */
  Object broken() throws IOException {
    assertThat(page.frames()).as("axe is asked in the page alone, not in frames").hasSize(1);
    if (!page.evaluate(IS_THERE).equals(true)) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    return page.evaluate(BROKEN, RULES);
  }
}
