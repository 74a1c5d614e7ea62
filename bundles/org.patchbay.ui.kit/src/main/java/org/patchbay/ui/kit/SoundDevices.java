// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;

/** What this computer can be heard at. Asking takes its time; never on the UI thread. */
public final class SoundDevices {
    private SoundDevices() {
    }

    /** Names of the devices that play, in the system's order. */
    public static List<String> names() {
        return players().map(Mixer.Info::getName).distinct().toList();
    }

    /**
     * A line to a device, not open yet.
     *
     * @param device its name; the system's usual one where it is "" or not there any more
     * @throws LineUnavailableException when there is none, or another program has it
     * @throws IllegalArgumentException when no device plays this format
     */
    public static SourceDataLine line(String device, AudioFormat format) throws LineUnavailableException {
        Optional<Mixer.Info> wanted = players().filter(info -> info.getName().equals(device)).findFirst();
        return wanted.isPresent() ? AudioSystem.getSourceDataLine(format, wanted.get())
                : AudioSystem.getSourceDataLine(format);
    }

    private static Stream<Mixer.Info> players() {
        return Stream.of(AudioSystem.getMixerInfo())
                .filter(info -> Stream.of(AudioSystem.getMixer(info).getSourceLineInfo()).anyMatch(DataLine.Info.class::isInstance));
    }
}
