/** Record linkage: which records describe one person, how sure that is, and why. */
@NullMarked
package org.monarca.linkage;

import org.jspecify.annotations.NullMarked;
