// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads a file once, before anything of it is believed: it must be UTF-8 from end to end. */
final class Encoding {

    private static final int BUFFER = 64 * 1024;

    private Encoding() {
    }

    /** @return SHA-256 of the file, hexadecimal */
    static String check(Path file) throws IOException, ListFileException {
        MessageDigest digest = sha256();
        CharsetDecoder decoder = strict();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        long line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            boolean first = true;
            for (int read = 0; read >= 0;) {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                if (read > 0) {
                    digest.update(bytes.array(), bytes.position(), read);
                    bytes.position(bytes.position() + read);
                }
                bytes.flip();
                if (first) {
                    first = false;
                    requireNoUtf16(bytes);
                }
                CoderResult result = decoder.decode(bytes, characters, read < 0);
                characters.flip();
                line += characters.chars().filter(c -> c == '\n').count();
                characters.clear();
                if (result.isError()) {
                    throw new ListFileException("line " + line + " is not written in UTF-8; save the list as CSV in UTF-8");
                }
                bytes.compact();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void requireNoUtf16(ByteBuffer start) throws ListFileException {
        if (start.remaining() >= 2) {
            int mark = Short.toUnsignedInt(start.getShort(start.position()));
            if (mark == 0xFEFF || mark == 0xFFFE) {
                throw new ListFileException("it is written in UTF-16; save the list as CSV in UTF-8");
            }
        }
    }

    static CharsetDecoder strict() {
        return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
