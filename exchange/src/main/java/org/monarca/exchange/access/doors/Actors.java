package org.monarca.exchange.access.doors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives a controller that has a parameter {@link Actor} whoever asks. On a route that is open to
 * anyone the parameter is a nullable one, or a bug.
 */
@Configuration(proxyBeanMethods = false)
class Actors implements WebMvcConfigurer, HandlerMethodArgumentResolver {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Actor.class);
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var actor = Caller.current().map(Caller::actor);
    if (actor.isEmpty() && !parameter.isOptional()) {
      throw new IllegalStateException("a route open to anyone asks for its actor: " + parameter);
    }
    return actor.orElse(null);
  }
}
