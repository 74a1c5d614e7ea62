// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {

    @TempDir
    Path folder;

    /** 8 kHz, mono, 16 bit, with a chunk of another kind and an odd length before the sound. */
    private static byte[] wav(int samples) {
        ByteBuffer wav = ByteBuffer.allocate(12 + 24 + 12 + 8 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(wav.capacity() - 8);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(8_000).putInt(16_000).putShort((short) 2).putShort((short) 16);
        wav.put("LIST".getBytes(StandardCharsets.US_ASCII)).putInt(3).put(new byte[4]);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        return wav.array();
    }

    @Test
    void aPromptTakesAsLongAsItsFile() throws IOException {
        Files.write(folder.resolve("welcome.wav"), wav(12_000));
        assertEquals(Optional.of(Duration.ofMillis(1_500)), new Prompts(Optional.of(folder)).length("welcome"));
    }

    @Test
    void whatIsMissingOrNoSoundHasNoLength() throws IOException {
        Files.writeString(folder.resolve("text.wav"), "hello");
        Files.write(folder.resolve("cut.wav"), Arrays.copyOf(wav(12_000), 1_000));
        for (String name : new String[] {"text", "cut", "nothing"}) {
            assertEquals(Optional.empty(), new Prompts(Optional.of(folder)).length(name), name);
        }
    }

    @Test
    void withoutAFolderEveryPromptIsThere() {
        assertEquals(Optional.of(Prompts.USUAL), new Prompts(Optional.empty()).length("welcome"));
    }
}
