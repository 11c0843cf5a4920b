/**
 * The service from outside: the launcher is started as a person starts it, and spoken to over HTTP,
 * in a real browser, and by files. Nothing here knows a class of the service.
 *
 * <p>One demo serves the whole suite; each journey signs in as somebody and asks for what that
 * somebody needs. Journeys that kill a service start one of their own. The last suite reads the log
 * of the whole run and sees the service end.
 */
@NullMarked
package org.monarca.acceptance;

import org.jspecify.annotations.NullMarked;
