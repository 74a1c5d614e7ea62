// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.patchbay.model.AnsweredBy;
import org.patchbay.spi.SwitchControl;
import org.patchbay.spi.SwitchControl.Reaction;

/** What is the same around every switch: who there is, with which numbers, tones and prompts. */
abstract class Surroundings implements SwitchFixture {

    static final int PHONES = 8;
    static final Map<Reaction, String> NUMBERS = new EnumMap<>(Map.of(Reaction.ANSWERS, "+12025550170",
            Reaction.IGNORES, "+12025550171", Reaction.REJECTS, "+12025550172", Reaction.BUSY, "+12025550173",
            Reaction.INVALID, "+12025550174", Reaction.UNREACHABLE, "+12025550175"));
    static final Map<AnsweredBy, String> ANALYSED = new EnumMap<>(Map.of(AnsweredBy.LIVE, "+12025550180",
            AnsweredBy.MACHINE, "+12025550181", AnsweredBy.FAX, "+12025550182", AnsweredBy.UNKNOWN, "+12025550183"));
    /** Each a second of a tone that no party says. */
    static final Map<String, Integer> PROMPTS = Map.of("prompt-1", 800, "prompt-2", 1000, "prompt-3", 1200);

    private int tests;

    static Path writePrompts(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, Integer> prompt : PROMPTS.entrySet()) {
            Files.write(folder.resolve(prompt.getKey() + ".wav"), Tone.wav(List.of(new Tone.Beep(prompt.getValue(), 1))));
        }
        return folder;
    }

    @Override
    public String unique() {
        return Long.toString(now().toEpochMilli(), Character.MAX_RADIX) + "-" + ++tests;
    }

    @Override
    public String extension(int index) {
        return Integer.toString(1001 + index);
    }

    @Override
    public String customer(int index) {
        return "+1202555014" + index;
    }

    @Override
    public String number(Reaction reaction) {
        return NUMBERS.get(reaction);
    }

    @Override
    public String number(AnsweredBy answeredBy) {
        return ANALYSED.get(answeredBy);
    }

    @Override
    public String prompt(int index) {
        return "prompt-" + index;
    }

    @Override
    public String dnis() {
        return "+493023125900";
    }

    @Override
    public int tone(String party) {
        return SwitchControl.toneOf(party);
    }
}
