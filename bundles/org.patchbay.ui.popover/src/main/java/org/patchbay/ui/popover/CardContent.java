// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.patchbay.model.Channel;
import org.patchbay.model.Variable;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.model.desk.PopoverView.Kind;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ChannelIcon;
import org.patchbay.ui.kit.words.VariableText;
import org.patchbay.ui.kit.words.Words;

/**
 * What a popover says, in the language of now.
 *
 * @param icon name of the channel's icon
 * @param tone of the icon
 * @param note one sentence below the rows: what goes on, or what one can do; "" where there is none
 */
record CardContent(String icon, Token tone, String header, String title, String subtitle, List<Row> rows,
        String note) {

    private static final String NOTHING = "–";

    record Row(String label, String value) {
    }

    /** @param variables of the contact, as the desk's view has them: they say how a value is written */
    static CardContent of(PopoverView view, List<Variable> variables, Words words) {
        List<Row> rows = view.rows().stream()
                .map(r -> new Row(r.key().isEmpty() ? words.text(r.label()) : words.text(r.key()), value(r, variables, words)))
                .toList();
        return new CardContent(icon(view), view.kind() == Kind.RONA ? Token.RONA : Token.ACCENT, header(view, words),
                view.title(), view.subtitle(), rows, note(view, words));
    }

    /** The whole card in one sentence, for screen readers. */
    String spoken() {
        return Stream.concat(Stream.of(header, title, subtitle),
                Stream.concat(rows.stream().map(r -> r.label() + " " + r.value()), Stream.of(note)))
                .filter(s -> !s.isBlank()).collect(Collectors.joining(", "));
    }

    private static String header(PopoverView view, Words words) {
        String kind = words.text("popover.kind." + view.kind());
        String queue = words.text(view.queue());
        return queue.isBlank() ? kind : words.text("ui.popover.fromQueue", kind, queue);
    }

    /** A value of a variable as people write it; a dash where there is none, so that nobody waits for it. */
    private static String value(PopoverView.Row row, List<Variable> variables, Words words) {
        String raw = words.text(row.value());
        String written = variables.stream().filter(v -> v.label().equals(row.label()) && v.value().equals(raw)).findFirst()
                .map(v -> VariableText.of(v, words)).orElse(raw);
        return written.isBlank() ? NOTHING : written;
    }

    private static String note(PopoverView view, Words words) {
        return switch (view.kind()) {
            case CONNECTING -> words.text("ui.popover.connectingText");
            case CONTACT_REQUEST, CONSULT -> view.channel().isVoice() ? words.text("ui.popover.ringingAtPhone") : "";
            case CALLBACK -> words.text("ui.popover.liftForCallback");
            case RESERVATION -> words.text("ui.popover.liftForReservation");
            case PREVIEW -> "";
            case OUTDIAL -> words.text("ui.popover.liftForOutdial");
            case MONITORING -> words.text("ui.popover.liftToMonitor");
            case RONA -> words.text("ui.rona.text");
        };
    }

    private static String icon(PopoverView view) {
        if (view.kind() == Kind.RONA) {
            return "warning";
        }
        Channel channel = view.channel();
        if (channel.isVoice()) {
            return ChannelIcon.name(channel, view.direction());
        }
        return switch (channel.name()) {
            case "email", "social" -> channel.name();
            default -> "chat";
        };
    }
}
