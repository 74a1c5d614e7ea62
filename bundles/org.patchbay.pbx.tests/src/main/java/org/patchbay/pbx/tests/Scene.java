// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** All that may explain why a test on the real switch waited in vain: what everybody hears, what the switch has. */
final class Scene {

    private static final int WINDOW = Tone.RATE / 5;
    private static final int LINES = 20;

    private final Map<String, Integer> tones;
    private final UnaryOperator<String> cli;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param tones what may be heard, by name, in Hz
     * @param cli asks Asterisk's command line
     */
    Scene(Map<String, Integer> tones, UnaryOperator<String> cli) {
        this.tones = tones;
        this.cli = cli;
    }

    /** How loud each tone is in what this party wrote down last, and for how long it has written nothing. */
    void hears(String party, Path file) {
        short[] sound = Tone.last(file, WINDOW);
        String heard = tones.entrySet().stream().filter(tone -> Tone.strength(sound, tone.getValue()) > 1)
                .map(tone -> String.format(Locale.ROOT, "%s %.0f", tone.getKey(), Tone.strength(sound, tone.getValue())))
                .collect(Collectors.joining(", "));
        text.append(String.format(Locale.ROOT, "%n%s hears [%s]; %d samples in %s, the last one %d ms ago", party, heard,
                Tone.samples(file), file.getFileName(), System.currentTimeMillis() - file.toFile().lastModified()));
    }

    /** Who is where, as Asterisk sees it. */
    void ask() {
        text.append(answer("core show channels concise"));
        text.append(answer("pjsip show channelstats"));
        String bridges = answer("bridge show all");
        text.append(bridges);
        bridges.lines().skip(3).filter(line -> !line.isBlank())
                .forEach(line -> text.append(answer("bridge show " + line.strip().split("\\s+")[0])));
    }

    /** What Asterisk itself complained of last. */
    void complaints(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            text.append(System.lineSeparator()).append("> ").append(log.getFileName()).append(System.lineSeparator())
                    .append(String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LINES), lines.size())));
        } catch (IOException e) {
            text.append(System.lineSeparator()).append(e);
        }
    }

    private String answer(String command) {
        return System.lineSeparator() + "> " + command + System.lineSeparator() + cli.apply(command);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
