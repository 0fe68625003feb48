package io.keystead.realm;

import io.keystead.rest.KeysteadException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A compressed document as it is read; refuses to become longer than {@link #MEGABYTES}, whatever was sent. */
final class UnpackedDocument extends FilterInputStream {

    /** Ten times what 100,000 establishments and 300,000 memberships need, with room for a million users. */
    static final int MEGABYTES = 200;

    private long left = MEGABYTES * 1_000_000L;

    /** Throws an {@link IOException} if this is not gzip. */
    UnpackedDocument(InputStream compressed) throws IOException {
        super(new GZIPInputStream(compressed));
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw KeysteadException.tooLarge(
                    "keystead-document-too-large",
                    "is larger than " + MEGABYTES + " MB unpacked; split it",
                    String.valueOf(MEGABYTES));
        }
    }
}
