package org.monarca.exchange.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes tagged PDF (PDF/UA-1) of templates. Whatever a page shows is in the project: nothing is
 * fetched. A link would need more than the library writes, so these pages have none.
 */
@Component
class PdfPages {

  private static final int NORMAL = 400;
  private static final int BOLD = 700;
  private static final String FAMILY = "DejaVu Sans Condensed";

  private static final String HEAD_ENDS = "</head>";
  private static final String STYLES = "<style>" + text("/templates/pdf/pdf.css") + "</style>";

  private final ITemplateEngine templates;

  PdfPages(ITemplateEngine templates) {
    this.templates = templates;
    XRLog.setLoggingEnabled(false); // it writes lines of its own past the log
  }

  /**
   * The template as a file.
   *
   * @param template well-formed, for it is read as XML
   */
  byte[] pdf(String template, Locale locale, Map<String, Object> model) {
    var page = templates.process(template, new Context(locale, model));
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.useUriResolver((base, uri) -> null);
    font(builder, "DejaVuSansCondensed.ttf", NORMAL);
    font(builder, "DejaVuSansCondensed-Bold.ttf", BOLD);
    builder.withProducer("Monarca");
    builder.withHtmlContent(page.replace(HEAD_ENDS, STYLES + HEAD_ENDS), null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String file, int weight) {
    builder.useFont(() -> open(file), FAMILY, weight, FontStyle.NORMAL, true);
  }

  private static InputStream open(String file) {
    try {
      return resource("/fonts/" + file).openStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    try (var in = resource(name).openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(PdfPages.class.getResource(name), name);
  }
}
