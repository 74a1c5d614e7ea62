// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The centre's prompts, WAV files called {@code NAME.wav}; here they only take their time.
 *
 * @param folder without one every prompt is there and takes {@link #USUAL}
 */
record Prompts(Optional<Path> folder) {

    static final Duration USUAL = Duration.ofSeconds(2);
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int BYTE_RATE = 8;

    /** Empty when there is no such prompt, or it is no WAV file. */
    Optional<Duration> length(String name) {
        return folder.isEmpty() ? Optional.of(USUAL) : folder.map(f -> f.resolve(name + ".wav")).flatMap(Prompts::read);
    }

    private static Optional<Duration> read(Path file) {
        try {
            return length(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> length(ByteBuffer wav) {
        if (wav.remaining() < RIFF_HEADER || !text(wav, 0).equals("RIFF") || !text(wav, 8).equals("WAVE")) {
            return Optional.empty();
        }
        int bytesPerSecond = 0;
        for (int at = RIFF_HEADER; at + CHUNK_HEADER <= wav.limit();) {
            int size = wav.getInt(at + 4);
            int content = at + CHUNK_HEADER;
            if (size < 0 || size > wav.limit() - content) {
                return Optional.empty();
            }
            if (text(wav, at).equals("fmt ") && size >= 16) {
                bytesPerSecond = wav.getInt(content + BYTE_RATE);
            } else if (text(wav, at).equals("data") && bytesPerSecond > 0) {
                return Optional.of(Duration.ofMillis(size * 1000L / bytesPerSecond));
            }
            at = content + size + size % 2;
        }
        return Optional.empty();
    }

    private static String text(ByteBuffer wav, int at) {
        byte[] four = new byte[4];
        wav.get(at, four);
        return new String(four, StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return folder.map(Path::toString).orElse("no folder");
    }
}
