// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.words;

import java.util.Optional;
import java.util.stream.Stream;

import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.PreviewView;

/** What is to be known of a campaign's contact before it is called: how often it was, and what the countdown leads to. */
public final class PreviewText {
    private PreviewText() {
    }

    /** Two short sentences; the second only where there is a countdown (CAMP-18). */
    public static String of(PreviewView view, Words words) {
        return Stream.concat(Stream.of(attempts(view, words)), atTimeout(view, words).stream())
                .reduce((first, next) -> words.text("ui.text.sentences", first, next)).orElseThrow();
    }

    public static String attempts(PreviewView view, Words words) {
        return words.text("ui.campaign.attempts", view.attempts());
    }

    public static Optional<String> atTimeout(PreviewView view, Words words) {
        return view.atTimeout().map(action -> words.text(key(action)));
    }

    /** Words of a button: leaving a campaign is called another thing than calling somebody no more (CAMP-10). */
    public static String button(Control control, boolean beforeCall) {
        return beforeCall && control == Control.CANCEL ? "control.LEAVE_CAMPAIGN" : "control." + control.name();
    }

    private static String key(Control action) {
        return switch (action) {
            case ACCEPT -> "ui.campaign.atTimeout.accept";
            case REMOVE -> "ui.campaign.atTimeout.remove";
            default -> "ui.campaign.atTimeout.skip";
        };
    }
}
