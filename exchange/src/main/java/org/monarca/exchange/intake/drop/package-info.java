/**
 * The SFTP drop: a State's system puts a file into {@code in/} and reads its receipt in {@code
 * out/}. In both stands a folder for each mapping that the State keeps: tables that are put there
 * are read by it. Another door to the same ledger: what comes whole under a final name is handed to
 * {@link org.monarca.exchange.intake.Submissions} like what comes over the API.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Nothing that a sender names is a path on any disk. What a State sees is made up of rows
 *       ({@code intake.dropped}); the bytes lie under numbers of ours in a folder for the service's
 *       eyes only.
 *   <li>Folders come and go with mappings. A table is read by the version that was the newest when
 *       it had come whole, and by none once the mapping is ended.
 *   <li>A file is whole when its sender has closed it. What a cut connection leaves is never taken;
 *       its sender may go on with it.
 *   <li>Each opening of a file has a number, and only the last may say that it is whole. What was
 *       acknowledged is never cut, and ends as taken or refused, never by time alone.
 *   <li>When the closing or renaming that makes a file final is answered, its bytes and its row are
 *       on disk. From there a worker takes it into the ledger: a crash at any moment loses nothing
 *       and, since the same bytes are the same submission, doubles nothing.
 *   <li>What stands in {@code out/} is written when it is read, from the ledger, and kept nowhere.
 *   <li>A key that is ended opens nothing any more, in a session that is under way too.
 * </ul>
 */
@NamedInterface("drop")
@NullMarked
package org.monarca.exchange.intake.drop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
