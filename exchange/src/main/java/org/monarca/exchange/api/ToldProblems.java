package org.monarca.exchange.api;

import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Leaves the code of a problem with its request, for the doors that it goes out by. */
@ControllerAdvice(basePackageClasses = ToldProblems.class)
class ToldProblems implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(
      MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter answer,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof ApiProblem problem && request instanceof ServletServerHttpRequest servlet) {
      servlet.getServletRequest().setAttribute(ApiProblem.TOLD, problem.code());
    }
    return body;
  }
}
