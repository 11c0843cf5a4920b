package org.monarca.exchange.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The pages as the service renders them, without the service. */
final class Rendering {

  private final GenericWebApplicationContext context = new GenericWebApplicationContext();
  private final ThymeleafViewResolver views = new ThymeleafViewResolver();
  private final SpringTemplateEngine engine;

  Rendering() {
    context.setServletContext(new MockServletContext());
    context.setParent(new StaticApplicationContext());
    context.registerBean(
        "messageSource", MessageSource.class, () -> new WebConfiguration().messageSource());
    context.refresh();
    var templates = new SpringResourceTemplateResolver();
    templates.setApplicationContext(context);
    templates.setPrefix("classpath:/templates/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
    var engine = new SpringTemplateEngine();
    engine.setTemplateEngineMessageSource(context);
    engine.setTemplateResolver(templates);
    this.engine = engine;
    views.setTemplateEngine(engine);
    views.setCharacterEncoding(StandardCharsets.UTF_8.name());
    views.setApplicationContext(context);
  }

  SpringTemplateEngine engine() {
    return engine;
  }

  MessageSource messages() {
    return context;
  }

  String page(String template, Locale language, Map<String, ?> model) throws Exception {
    var request = new MockHttpServletRequest(context.getServletContext());
    request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
    request.setAttribute(
        DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(language));
    var response = new MockHttpServletResponse();
    var shell = new HashMap<String, Object>();
    shell.put("synthetic", true);
    shell.put("version", "0.1.0");
    shell.put("path", "/" + template);
    shell.put("otherLanguage", "/" + template + "?lang=es");
    shell.putAll(model);
    var view = views.resolveViewName(template, language);
    if (view == null) {
      throw new IllegalStateException("no template " + template);
    }
    view.render(shell, request, response);
    return response.getContentAsString(StandardCharsets.UTF_8);
  }
}
