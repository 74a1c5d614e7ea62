// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.patchbay.model.Channel;
import org.patchbay.model.Variable;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.model.desk.PopoverView.Kind;
import org.patchbay.model.desk.PreviewView;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ChannelIcon;
import org.patchbay.ui.kit.widget.TimerLabel;
import org.patchbay.ui.kit.words.PreviewText;
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

    /**
     * @param contact as the desk's view has it: its variables say how a value is written
     * @param waited how long the customer has waited for being called back; nothing for other popovers
     */
    static CardContent of(PopoverView view, Optional<ContactView> contact, Optional<Duration> waited, Words words) {
        List<Variable> variables = contact.map(ContactView::variables).orElse(List.of());
        Optional<PreviewView> preview = contact.flatMap(ContactView::preview);
        List<Row> rows = Stream.concat(view.rows().stream()
                .map(r -> new Row(r.key().isEmpty() ? words.text(r.label()) : words.text(r.key()), value(r, variables, words))),
                waited.map(time -> new Row(words.text("ui.popover.waited"), TimerLabel.format(time))).stream()).toList();
        return new CardContent(icon(view), view.kind() == Kind.RONA ? Token.RONA : Token.ACCENT, header(view, words),
                title(view, preview, words), view.subtitle(), rows, note(view, preview, words));
    }

    /** The whole card in one sentence, for screen readers. */
    String spoken() {
        return Stream.concat(Stream.of(header, title, subtitle),
                Stream.concat(rows.stream().map(r -> r.label() + " " + r.value()), Stream.of(note)))
                .filter(s -> !s.isBlank()).collect(Collectors.joining(", "));
    }

    /** Nobody is told of yet while the line is reserved: then it is the campaign, in the language of now. */
    private static String title(PopoverView view, Optional<PreviewView> preview, Words words) {
        return view.kind() == Kind.RESERVATION ? preview.map(p -> words.text(p.campaign())).orElse(view.title())
                : view.title();
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

    private static String note(PopoverView view, Optional<PreviewView> preview, Words words) {
        return switch (view.kind()) {
            case CONNECTING -> words.text("ui.popover.connectingText");
            case CONTACT_REQUEST, CONSULT -> view.channel().isVoice() ? words.text("ui.popover.ringingAtPhone") : "";
            case CALLBACK -> words.text("ui.popover.liftForCallback");
            case RESERVATION -> words.text("ui.popover.liftForReservation");
            case PREVIEW -> preview.map(p -> PreviewText.of(p, words)).orElse("");
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
        if (view.kind() == Kind.RESERVATION || view.kind() == Kind.PREVIEW) {
            return "campaign";
        }
        if (channel.isVoice()) {
            return ChannelIcon.name(channel, view.direction());
        }
        return switch (channel.name()) {
            case "email", "social" -> channel.name();
            default -> "chat";
        };
    }
}
