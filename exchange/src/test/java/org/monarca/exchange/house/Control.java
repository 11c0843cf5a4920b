package org.monarca.exchange.house;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Controls of NIST SP 800-53 that this test, or every test of this class, proves: {@code
 * docs/controls/README.md} is made from it. It is for a test that fails when the control does not
 * hold, and for no other.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Control {

  /** As {@code docs/controls/controls.csv} has them. */
  String[] value();
}
