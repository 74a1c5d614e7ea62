// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.patchbay.model.AnnouncementId;
import org.patchbay.model.BridgeId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;

/**
 * Our ids as Asterisk's ids. They stand in paths of requests and are names of files, so everything but
 * letters, digits and {@code . _ : -} is written as {@code =XX}. Asterisk's own ids stay as they are.
 */
final class Names {

    /** Between the parts of ids that are ours alone; it is in no other. */
    static final String SEPARATOR = "~";
    private static final String RECORDING = "rec";
    private static final String EAR = "ear";
    private static final String ANALYSIS = "cpa";
    private static final String PLAYBACK = "say";

    private Names() {
    }

    static String of(LegId leg) {
        return encode(leg.value());
    }

    static String of(BridgeId bridge) {
        return encode(bridge.value());
    }

    static LegId leg(String channel) {
        return new LegId(decode(channel));
    }

    /** The channel that taps one side of a recording, and the recording of that channel. */
    static String side(RecordingId recording, long segment, boolean left) {
        return String.join(SEPARATOR, RECORDING, encode(recording.value()), Long.toString(segment), left ? "l" : "r");
    }

    /** What all sides of a recording begin with. */
    static String prefix(RecordingId recording) {
        return RECORDING + SEPARATOR + encode(recording.value()) + SEPARATOR;
    }

    static String ear(LegId listener, long number) {
        return String.join(SEPARATOR, EAR, encode(listener.value()), Long.toString(number));
    }

    static boolean isEar(String id) {
        return id.startsWith(EAR + SEPARATOR);
    }

    /** The channel that listens who answers, and the leg of that channel. */
    static String analysis(LegId leg) {
        return ANALYSIS + SEPARATOR + of(leg);
    }

    static Optional<LegId> analysed(String id) {
        String start = ANALYSIS + SEPARATOR;
        return id.startsWith(start) && id.length() > start.length() ? Optional.of(leg(id.substring(start.length())))
                : Optional.empty();
    }

    /** One prompt of an announcement. */
    static String playback(AnnouncementId announcement, int index) {
        return String.join(SEPARATOR, PLAYBACK, encode(announcement.value()), Integer.toString(index));
    }

    static String encode(String id) {
        StringBuilder safe = new StringBuilder(id.length());
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '-'
                    || c == '.' && !safe.isEmpty());
            safe.append(plain ? String.valueOf(c) : "=%02X".formatted((int) c));
        }
        return safe.toString();
    }

    static String decode(String safe) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(safe.length());
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            if (c == '=' && i + 2 < safe.length() && isHex(safe.charAt(i + 1)) && isHex(safe.charAt(i + 2))) {
                bytes.write(Integer.parseInt(safe.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0;
    }

    /** A tapping channel's id, or a stored recording's name, taken apart. */
    record Side(RecordingId recording, long segment, boolean left) {

        /** @return null when it is none */
        static Side parse(String id) {
            String[] parts = id.split(SEPARATOR, -1);
            if (parts.length != 4 || !parts[0].equals(RECORDING) || !parts[2].matches("\\d{1,18}")
                    || decode(parts[1]).isBlank()) {
                return null;
            }
            return new Side(new RecordingId(decode(parts[1])), Long.parseLong(parts[2]), parts[3].equals("l"));
        }
    }
}
