package org.monarca.exchange.intake;

import java.io.InputStream;
import org.monarca.records.submission.Form;

/**
 * What a sender hands over.
 *
 * @param stream read once, to its end, by the receiver; closed by the sender
 * @param gzip whether the stream is packed once more for the way ({@code Content-Encoding: gzip})
 * @param dryRun whether it is to be checked only
 */
public record UploadedBytes(InputStream stream, Form form, boolean gzip, boolean dryRun) {}
