/**
 * A running demo: started by the launcher in a process of its own, known by the files that it
 * writes for people ({@code demo.json}, {@code clients.json}), ended by its process id. Nothing is
 * ever ended that was not started here.
 */
@NullMarked
package org.monarca.acceptance.demo;

import org.jspecify.annotations.NullMarked;
