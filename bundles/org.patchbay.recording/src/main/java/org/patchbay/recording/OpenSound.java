// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.IOException;
import java.nio.file.Path;

/** A recording whose sound is being read. Used by one thread at a time. */
final class OpenSound implements AutoCloseable {

    private final Path path;
    private final SealedFile file;
    private final WavCheck.Wav wav;
    private final long begin;

    /** @param begin where the samples begin in what is sealed */
    OpenSound(Path path, SealedFile file, WavCheck.Wav wav, long begin) {
        this.path = path;
        this.file = file;
        this.wav = wav;
        this.begin = begin;
    }

    WavCheck.Wav wav() {
        return wav;
    }

    /** @return whole frames, as many as wanted where the sound is so long */
    byte[] read(long frame, int most) throws IOException {
        int bytes = (int) Math.min((long) most * wav.frameBytes(), (wav.frames() - frame) * wav.frameBytes());
        byte[] all = new byte[Math.max(0, bytes)];
        try {
            for (int done = 0; done < all.length;) {
                byte[] part = file.read(begin + frame * wav.frameBytes() + done, all.length - done);
                if (part.length == 0) {
                    throw new IOException("it is cut off");
                }
                System.arraycopy(part, 0, all, done, part.length);
                done += part.length;
            }
        } catch (IOException e) {
            throw new IOException(path + " can't be read: " + e.getMessage(), e);
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
