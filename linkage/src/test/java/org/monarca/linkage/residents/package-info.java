/**
 * Made-up residents of a made-up town, standardised: what is asked of the rooms of the engine that
 * know records only as {@link org.monarca.linkage.weigh.People}.
 */
@NullMarked
package org.monarca.linkage.residents;

import org.jspecify.annotations.NullMarked;
