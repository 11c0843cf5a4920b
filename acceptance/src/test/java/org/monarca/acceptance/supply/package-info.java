/** Of what the packaged service is made: the list of libraries that is shipped with it. */
@NullMarked
package org.monarca.acceptance.supply;

import org.jspecify.annotations.NullMarked;
